// Who is signed in, as the server says; nothing about it is kept here.
import { QueryClient, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answerOf, api, Refused } from '@/shared/api/client'
import type { AccessPermission, AccessRole, ChangePasswordForm, MeView, SignInForm } from '@/shared/api/schema'

export const meKey = ['me'] as const

// Whoever was here stays known when their session ends, so that their work stays on the page beneath the door.
async function whoAmI({ client }: { client: QueryClient }): Promise<MeView | null> {
  try {
    return await answerOf(api.GET('/me'))
  } catch (problem) {
    if (!(problem instanceof Refused && problem.status === 401)) throw problem
    return client.getQueryData<MeView | null>(meKey) ?? null
  }
}

export function signIn(form: SignInForm): Promise<MeView> {
  return answerOf(api.POST('/session', { body: form }))
}

export async function signOut(client: QueryClient): Promise<void> {
  await answerOf(api.DELETE('/session'))
  client.clear()
}

export function changePassword(form: ChangePasswordForm): Promise<unknown> {
  return answerOf(api.POST('/me/password', { body: form }))
}

const onPhones: ReadonlySet<AccessRole> = new Set<AccessRole>(['volunteer', 'helper'])

// Neighbours who write a diary and nothing else: their place is the telephone's page.
export const worksOnPhone = ({ reaches }: MeView): boolean =>
  reaches.length > 0 && reaches.every(({ role }) => onPhones.has(role))

export function useMe() {
  const { data, isPending, error, refetch } = useQuery({ queryKey: meKey, queryFn: whoAmI, staleTime: Infinity })
  const client = useQueryClient()
  return {
    me: computed(() => data.value ?? null),
    isPending,
    error,
    refetch,
    become: (me: MeView) => client.setQueryData(meKey, me),
    may: (permission: AccessPermission) => data.value?.permissions.includes(permission) ?? false,
  }
}

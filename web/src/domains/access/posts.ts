// Who works where now: whom a matter can be given to.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import { everyItem } from '@/shared/api/pages'
import type { AccessRole, AreaKind, PostView, PostViewPage } from '@/shared/api/schema'

// By which role somebody works in an area of each level.
export const workingRole: Record<AreaKind, AccessRole> = {
  community: 'community_secretary',
  committee: 'committee_staff',
  grid: 'grid_worker',
}
const handling: ReadonlySet<AccessRole> = new Set(Object.values(workingRole))

export const postsKey = ['posts'] as const

const postsFrom = (cursor?: string): Promise<PostViewPage> =>
  answerOf(api.GET('/posts', { params: { query: { limit: 100, cursor } } }))

export function useAllPosts(enabled: MaybeRefOrGetter<boolean> = true) {
  const { data } = useQuery({
    queryKey: postsKey,
    queryFn: () => everyItem(postsFrom),
    enabled: computed(() => toValue(enabled)),
    staleTime: 10 * 60_000,
  })
  return computed<PostView[]>(() => data.value ?? [])
}

export function usePosts() {
  const posts = useAllPosts()
  return computed(() => posts.value.filter(({ role }) => handling.has(role)))
}

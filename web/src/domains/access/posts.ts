// Who holds which role where: whom a matter can be given to.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { AccessRole, PostView } from '@/shared/api/schema'

const handling: ReadonlySet<AccessRole> = new Set(['grid_worker', 'committee_staff', 'community_secretary'])

export function usePosts() {
  const { data } = useQuery({
    queryKey: ['posts'],
    queryFn: () => answerOf(api.GET('/posts', { params: { query: { limit: 100 } } })),
    staleTime: 10 * 60_000,
  })
  return computed<PostView[]>(() => (data.value?.items ?? []).filter(({ role }) => handling.has(role)))
}

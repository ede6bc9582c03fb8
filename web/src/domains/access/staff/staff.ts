// Accounts, what they were granted, and who stands in for whom.
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { GrantViewPage, StaffView, StaffViewPage, StandInViewPage } from '@/shared/api/schema'
import { dayOf } from '@/shared/clock'

const all = ['staff'] as const

export const refreshStaff = (client: QueryClient) => client.invalidateQueries({ queryKey: all })

export function useStaffList(name: MaybeRefOrGetter<string>, state: MaybeRefOrGetter<string>) {
  const wanted = computed(() => ({
    name: toValue(name).trim() || undefined,
    state: toValue(state) || undefined,
    sort: 'login' as const,
    limit: 50,
  }))
  return useInfiniteQuery({
    queryKey: computed(() => [...all, 'list', wanted.value]),
    queryFn: ({ pageParam, signal }): Promise<StaffViewPage> =>
      answerOf(api.GET('/staff', { params: { query: { ...wanted.value, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
}

const pagesMost = 20 // of a hundred: more people than any community office has

async function allAccounts(cursor?: string, page = 1): Promise<StaffView[]> {
  const query = { state: 'active', sort: 'login' as const, limit: 100, cursor }
  const { items, next } = await answerOf(api.GET('/staff', { params: { query } }))
  return next && page < pagesMost ? items.concat(await allAccounts(next, page + 1)) : items
}

export function useAccounts() {
  return useQuery({ queryKey: [...all, 'accounts'], queryFn: () => allAccounts(), staleTime: 60_000 })
}

export function useStaff(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<StaffView> =>
      answerOf(api.GET('/staff/{id}', { params: { path: { id: toValue(id) } }, signal })),
    retry: false,
  })
}

export function useGrants(staff: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'grants', toValue(staff)]),
    queryFn: ({ signal }): Promise<GrantViewPage> =>
      answerOf(api.GET('/grants', { params: { query: { staff_id: toValue(staff), limit: 100 } }, signal })),
    retry: false,
  })
}

// Those that hold now or later.
export function useStandIns() {
  return useQuery({
    queryKey: [...all, 'stand-ins'],
    queryFn: ({ signal }): Promise<StandInViewPage> =>
      answerOf(
        api.GET('/stand-ins', { params: { query: { valid_from: new Date().toISOString(), limit: 100 } }, signal }),
      ),
    retry: false,
  })
}

// Days are those of China: a grant begins with its first day and ends with its last.
export const startOfDay = (day: string) => (day ? `${day}T00:00:00.000+08:00` : undefined)
export function endOfDay(day: string): string | undefined {
  return day ? startOfDay(dayOf(Date.parse(`${day}T12:00:00+08:00`) + 24 * 3_600_000)) : undefined
}
// The last day a period that ends at this moment still holds.
export const lastDay = (at: string) => dayOf(Date.parse(at) - 1)

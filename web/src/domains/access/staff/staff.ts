// Accounts, what they were granted, and who stands in for whom.
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import { everyItem } from '@/shared/api/pages'
import type { GrantViewPage, ResetView, StaffView, StaffViewPage, StandInViewPage } from '@/shared/api/schema'
import { dayOf } from '@/shared/clock'
import { postsKey } from '../posts'

const all = ['staff'] as const

// With them who works where, which follows from what was granted.
export const refreshStaff = (client: QueryClient) =>
  Promise.all([all, postsKey].map(queryKey => client.invalidateQueries({ queryKey })))

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

const accountsFrom = (cursor?: string): Promise<StaffViewPage> =>
  answerOf(api.GET('/staff', { params: { query: { state: 'active', sort: 'login', limit: 100, cursor } } }))

export function useAccounts() {
  return useQuery({ queryKey: [...all, 'accounts'], queryFn: () => everyItem(accountsFrom), staleTime: 60_000 })
}

export function useStaff(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<StaffView> =>
      answerOf(api.GET('/staff/{id}', { params: { path: { id: toValue(id) } }, signal })),
    retry: false,
  })
}

// Of one account all there ever were, over one area those that hold now or later.
export type GrantsOf = { staff_id: string } | { area_id: string; valid_from: string }

export function useGrants(of: MaybeRefOrGetter<GrantsOf>) {
  return useQuery({
    queryKey: computed(() => [...all, 'grants', toValue(of)]),
    queryFn: ({ signal }): Promise<GrantViewPage> =>
      answerOf(api.GET('/grants', { params: { query: { ...toValue(of), limit: 100 } }, signal })),
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

// New passwords that wait for a second person.
export function useResets() {
  return useQuery({
    queryKey: [...all, 'resets'],
    queryFn: ({ signal }): Promise<ResetView[]> => answerOf(api.GET('/password-resets', { signal })),
    retry: false,
  })
}

export const endStandIn = (id: string) => answerOf(api.POST('/stand-ins/{id}/end', { params: { path: { id } } }))

// Days are those of China: a grant begins with its first day and ends with its last.
export const startOfDay = (day: string) => (day ? `${day}T00:00:00.000+08:00` : undefined)
export function endOfDay(day: string): string | undefined {
  return day ? startOfDay(dayOf(Date.parse(`${day}T12:00:00+08:00`) + 24 * 3_600_000)) : undefined
}
// What begins this very moment lies ahead no more, however long ago the page looked at its clock.
export const isAhead = (at: string, now: number) => Date.parse(at) > Math.max(now, Date.now())
// The last day a period that ends at this moment still holds.
export const lastDay = (at: string) => dayOf(Date.parse(at) - 1)

// Units to be kept, one with its contacts.
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { UnitKind, UnitLinePage, UnitView } from '@/shared/api/schema'

export const refreshUnits = (client: QueryClient) => client.invalidateQueries({ queryKey: ['units'] })

export function useUnitList(kind: MaybeRefOrGetter<string>) {
  const wanted = computed(() => ({ kind: toValue(kind) || undefined, limit: 100 }))
  return useInfiniteQuery({
    queryKey: computed(() => ['units', 'list', wanted.value]),
    queryFn: ({ pageParam, signal }): Promise<UnitLinePage> =>
      answerOf(api.GET('/units', { params: { query: { ...wanted.value, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
}

export function useUnit(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['units', 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<UnitView> =>
      answerOf(api.GET('/units/{id}', { params: { path: { id: toValue(id) } }, signal })),
    retry: false,
  })
}

export interface UnitDraft {
  name: string
  kind: UnitKind
  credit_code: string
  phone: string
  duty_phone: string
  areas: string[]
  categories: string[]
}

export const blankUnit = (unit?: UnitView): UnitDraft => ({
  name: unit?.name ?? '',
  kind: unit?.kind ?? 'property',
  credit_code: unit?.credit_code ?? '',
  phone: unit?.phone ?? '',
  duty_phone: unit?.duty_phone ?? '',
  areas: [...(unit?.areas ?? [])],
  categories: [...(unit?.categories ?? [])],
})

// Doors as people say them, and the areas they lie in.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { AreaView, PlaceView } from '@/shared/api/schema'

const shown = 8
const most = 50 // as many as the server counts at a time

// Exact matches first: "3-2-101", "欣园3栋2单元101", or the beginning of either.
export function usePlaces(text: MaybeRefOrGetter<string>) {
  const asked = computed(() => toValue(text).trim())
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: computed(() => ['places', asked.value]),
    queryFn: ({ signal }): Promise<PlaceView[]> => {
      const query = { text: asked.value, limit: most }
      return answerOf(api.GET('/places', { params: { query }, signal }))
    },
    enabled: computed(() => asked.value !== ''),
    placeholderData: previous => previous,
    staleTime: 60_000,
  })
  const all = computed(() => (asked.value ? (data.value ?? []) : []))
  return {
    places: computed(() => all.value.slice(0, shown)),
    more: computed(() => Math.max(0, all.value.length - shown)),
    isAll: computed(() => all.value.length < most), // else there are even more
    isFetching,
    error: computed(() => (asked.value ? error.value : null)),
    again: () => void refetch(),
  }
}

export function placeOf(id: string): Promise<PlaceView> {
  return answerOf(api.GET('/places/{id}', { params: { path: { id } } }))
}

export function useAreas() {
  const { data } = useQuery({
    queryKey: ['areas'],
    queryFn: () => answerOf(api.GET('/areas')),
    staleTime: 10 * 60_000,
  })
  return computed<AreaView[]>(() => data.value?.areas ?? [])
}

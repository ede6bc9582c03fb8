// Places as they hang on each other, to be kept.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { PlaceKind, PlaceView } from '@/shared/api/schema'

// What may hang on what, the usual one first.
export const below: Record<PlaceKind, readonly PlaceKind[]> = {
  estate: ['building'],
  building: ['entrance', 'dwelling'],
  entrance: ['dwelling'],
  dwelling: [],
}

export const refreshPlaces = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['places'] }),
    client.invalidateQueries({ queryKey: ['place'] }),
  ])

// What hangs on a place; the estates where there is none.
export function useUnder(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['places', 'under', toValue(id)]),
    queryFn: ({ signal }): Promise<PlaceView[]> => {
      const parent = toValue(id)
      if (!parent) return answerOf(api.GET('/estates', { signal }))
      return answerOf(api.GET('/places/{id}/under', { params: { path: { id: parent } }, signal }))
    },
    retry: false,
  })
}

// The estate first, the place itself last.
export function useChain(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['places', 'chain', toValue(id)]),
    queryFn: ({ signal }): Promise<PlaceView[]> =>
      answerOf(api.GET('/places/{id}/chain', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
    retry: false,
  })
}

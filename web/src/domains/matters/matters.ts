// The matters of the server, as this browser asks for and changes them.
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type {
  IntakeForm,
  IntakeView,
  MatterLineViewPage,
  MattersState,
  MattersVerb,
  MatterView,
  paths,
  SimilarMatters,
  StepView,
} from '@/shared/api/schema'

export type State = MattersState
export type Verb = MattersVerb
export type QueueQuery = NonNullable<paths['/matters']['get']['parameters']['query']>
export type SimilarQuery = NonNullable<paths['/matters/similar']['get']['parameters']['query']>

// Somebody still owes the resident something, as the server's state table says.
export const openStates: readonly State[] = [
  'reported',
  'accepted',
  'dispatched',
  'signed_for',
  'handling',
  'paused',
  'replied',
]
export const endStates: readonly State[] = [
  'closed',
  'direct_answered',
  'refused',
  'emergency_transferred',
  'terminated',
  'merged',
  'archived',
]
export const isOpen = (state: State) => openStates.includes(state)
export const isTicking = (state: State) => isOpen(state) && state !== 'paused'

export const keys = {
  all: ['matters'] as const,
  queues: ['matters', 'queue'] as const,
  queue: (query: QueueQuery) => ['matters', 'queue', query] as const,
  one: (id: string) => ['matters', 'one', id] as const,
  steps: (id: string) => ['matters', 'one', id, 'steps'] as const,
  shift: ['matters', 'shift'] as const,
  saved: ['matters', 'saved'] as const,
  similars: ['matters', 'similar'] as const,
  similar: (query: SimilarQuery) => ['matters', 'similar', query] as const,
}

// Not below the matters' own key: who is there does not change with what is stored.
export const presenceKey = (matter: string) => ['presence', matter] as const

export function useQueue(query: MaybeRefOrGetter<QueueQuery>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useInfiniteQuery({
    queryKey: computed(() => keys.queue(toValue(query))),
    queryFn: ({ pageParam, signal }): Promise<MatterLineViewPage> =>
      answerOf(api.GET('/matters', { params: { query: { ...toValue(query), cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    enabled: computed(() => toValue(enabled)),
    refetchInterval: 60_000,
  })
}

export function useMatter(id: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => keys.one(toValue(id) ?? '')),
    queryFn: ({ signal }): Promise<MatterView> =>
      answerOf(api.GET('/matters/{id}', { params: { path: { id: toValue(id) ?? '' } }, signal })),
    enabled: computed(() => Boolean(toValue(id))),
  })
}

export function useSteps(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => keys.steps(toValue(id))),
    queryFn: ({ signal }): Promise<StepView[]> =>
      answerOf(api.GET('/matters/{id}/steps', { params: { path: { id: toValue(id) } }, signal })),
  })
}

// Nothing is asked before there is something to compare.
export function useSimilar(query: MaybeRefOrGetter<SimilarQuery>) {
  return useQuery({
    queryKey: computed(() => keys.similar(toValue(query))),
    queryFn: ({ signal }): Promise<SimilarMatters> =>
      answerOf(api.GET('/matters/similar', { params: { query: toValue(query) }, signal })),
    enabled: computed(() => Boolean(toValue(query).place_id ?? toValue(query).phone)),
    placeholderData: previous => previous,
  })
}

export function takeIn(form: IntakeForm): Promise<IntakeView> {
  return answerOf(api.POST('/matters', { body: form }))
}

export function useShift() {
  return useQuery({
    queryKey: keys.shift,
    queryFn: ({ signal }) => answerOf(api.GET('/shift', { signal })),
    refetchInterval: 60_000,
  })
}

// What somebody changed is shown at once; everything it may have moved is asked for anew.
export function afterChange(client: QueryClient, matter: MatterView): void {
  client.setQueryData(keys.one(matter.id), matter)
  void client.invalidateQueries({ queryKey: keys.all })
}

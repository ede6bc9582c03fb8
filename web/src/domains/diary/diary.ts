// The diary as this browser asks for it and writes it: lines, what was promised on them, and what became of both.
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type {
  ClearForm,
  DiaryPromiseVerb,
  KeepForm,
  LineForm,
  LineView,
  LineViewPage,
  NotePromiseForm,
  paths,
  PromiseForm,
  PromisesWaiting,
  PromiseStepView,
  PromiseView,
  PromiseViewPage,
  RaisedView,
  RaiseForm,
  RevisionView,
  WithdrawForm,
} from '@/shared/api/schema'

export type LineQuery = NonNullable<paths['/diary/lines']['get']['parameters']['query']>
export type PromiseQuery = NonNullable<paths['/promises']['get']['parameters']['query']>

export const keys = {
  all: ['diary'] as const,
  lines: ['diary', 'lines'] as const,
  promises: ['diary', 'promises'] as const,
}

export const refreshDiary = (client: QueryClient) => client.invalidateQueries({ queryKey: keys.all })

export function useLines(query: MaybeRefOrGetter<LineQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...keys.lines, 'list', toValue(query)]),
    queryFn: ({ pageParam, signal }): Promise<LineViewPage> =>
      answerOf(api.GET('/diary/lines', { params: { query: { ...toValue(query), cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
}

export function useLine(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...keys.lines, 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<LineView> =>
      answerOf(api.GET('/diary/lines/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

export function useRevisions(line: MaybeRefOrGetter<LineView>) {
  return useQuery({
    queryKey: computed(() => [...keys.lines, 'revisions', toValue(line).id, toValue(line).version]),
    queryFn: ({ signal }): Promise<RevisionView[]> =>
      answerOf(api.GET('/diary/lines/{id}/revisions', { params: { path: { id: toValue(line).id } }, signal })),
    enabled: computed(() => toValue(line).version > 1),
  })
}

export function usePromises(query: MaybeRefOrGetter<PromiseQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...keys.promises, 'list', toValue(query)]),
    queryFn: ({ pageParam, signal }): Promise<PromiseViewPage> =>
      answerOf(api.GET('/promises', { params: { query: { ...toValue(query), cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
}

export function usePromise(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...keys.promises, 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<PromiseView> =>
      answerOf(api.GET('/promises/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

export function usePromiseSteps(promise: MaybeRefOrGetter<PromiseView>) {
  return useQuery({
    queryKey: computed(() => [...keys.promises, 'steps', toValue(promise).id, toValue(promise).version]),
    queryFn: ({ signal }): Promise<PromiseStepView[]> =>
      answerOf(api.GET('/promises/{id}/steps', { params: { path: { id: toValue(promise).id } }, signal })),
  })
}

export function usePromisesWaiting(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [...keys.promises, 'waiting'],
    queryFn: ({ signal }): Promise<PromisesWaiting> => answerOf(api.GET('/promises/waiting', { signal })),
    enabled: computed(() => toValue(enabled)),
    refetchInterval: 60_000,
  })
}

export const writeLine = (form: LineForm): Promise<LineView> => answerOf(api.POST('/diary/lines', { body: form }))

export const raiseLine = (id: string, body: RaiseForm): Promise<RaisedView> =>
  answerOf(api.POST('/diary/lines/{id}/raise', { params: { path: { id } }, body }))

export const notePromise = (id: string, body: NotePromiseForm): Promise<PromiseView> =>
  answerOf(api.POST('/diary/lines/{id}/promises', { params: { path: { id } }, body }))

export interface PromiseForms {
  promise: PromiseForm
  keep: KeepForm
  clear: ClearForm
  withdraw: WithdrawForm
}

export const promiseActs: {
  [V in DiaryPromiseVerb]: (id: string, body: PromiseForms[V]) => Promise<PromiseView>
} = {
  promise: (id, body) => answerOf(api.POST('/promises/{id}/promise', { params: { path: { id } }, body })),
  keep: (id, body) => answerOf(api.POST('/promises/{id}/keep', { params: { path: { id } }, body })),
  clear: (id, body) => answerOf(api.POST('/promises/{id}/clear', { params: { path: { id } }, body })),
  withdraw: (id, body) => answerOf(api.POST('/promises/{id}/withdraw', { params: { path: { id } }, body })),
}

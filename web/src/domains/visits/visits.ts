// Who is to be seen and by when, and who was seen, as this browser asks for it and records it.
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type {
  BuildingCoverage,
  ChangePlanForm,
  EndPlanForm,
  MajorChangeForm,
  NewPlanForm,
  paths,
  PlanView,
  PlanViewPage,
  RaisedView,
  RaiseForm,
  VisitForm,
  VisitsWaiting,
  VisitView,
  VisitViewPage,
} from '@/shared/api/schema'

export type PlanQuery = NonNullable<paths['/visit-plans']['get']['parameters']['query']>
export type VisitQuery = NonNullable<paths['/visits']['get']['parameters']['query']>

export const keys = { all: ['visits'] as const, plans: ['visits', 'plans'] as const }

export const refreshVisits = (client: QueryClient) => client.invalidateQueries({ queryKey: keys.all })

export function usePlans(query: MaybeRefOrGetter<PlanQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...keys.plans, 'list', toValue(query)]),
    queryFn: ({ pageParam, signal }): Promise<PlanViewPage> =>
      answerOf(api.GET('/visit-plans', { params: { query: { ...toValue(query), cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
}

export function usePlan(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...keys.plans, 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<PlanView> =>
      answerOf(api.GET('/visit-plans/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

export function useVisits(query: MaybeRefOrGetter<VisitQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...keys.all, 'list', toValue(query)]),
    queryFn: ({ pageParam, signal }): Promise<VisitViewPage> =>
      answerOf(api.GET('/visits', { params: { query: { ...toValue(query), cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
}

export function useVisitsWaiting(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [...keys.all, 'waiting'],
    queryFn: ({ signal }): Promise<VisitsWaiting> => answerOf(api.GET('/visit-plans/waiting', { signal })),
    enabled: computed(() => toValue(enabled)),
    refetchInterval: 60_000,
  })
}

export function useCoverage(area: MaybeRefOrGetter<string | null | undefined>) {
  return useQuery({
    queryKey: computed(() => [...keys.all, 'coverage', toValue(area) ?? '']),
    queryFn: ({ signal }): Promise<BuildingCoverage[]> =>
      answerOf(api.GET('/visit-plans/coverage', { params: { query: { area_id: toValue(area) ?? undefined } }, signal })),
  })
}

export const makePlan = (body: NewPlanForm): Promise<PlanView> => answerOf(api.POST('/visit-plans', { body }))

export const changePlan = (id: string, body: ChangePlanForm): Promise<PlanView> =>
  answerOf(api.POST('/visit-plans/{id}/change', { params: { path: { id } }, body }))

export const noteMajorChange = (id: string, body: MajorChangeForm): Promise<PlanView> =>
  answerOf(api.POST('/visit-plans/{id}/major-change', { params: { path: { id } }, body }))

export const endPlan = (id: string, body: EndPlanForm): Promise<PlanView> =>
  answerOf(api.POST('/visit-plans/{id}/end', { params: { path: { id } }, body }))

export const recordVisit = (body: VisitForm): Promise<VisitView> => answerOf(api.POST('/visits', { body }))

export const raiseVisit = (id: string, body: RaiseForm): Promise<RaisedView> =>
  answerOf(api.POST('/visits/{id}/raise', { params: { path: { id } }, body }))

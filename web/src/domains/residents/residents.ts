// People, households and doors, masked as the server shows them. Plain values come only through `reveal`.
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import { language } from '@/shared/language'
import type {
  CallerCard,
  ConsentView,
  DwellingView,
  ErasureViewPage,
  FoundPersons,
  HouseholdView,
  LookView,
  PersonBriefPage,
  PersonView,
  ResidentsPersonState,
  ResidentWords,
} from '@/shared/api/schema'

type MaybeId = MaybeRefOrGetter<string | null | undefined>

const idle = 30_000

// Whatever was typed: a name or its initials, a phone or its last four digits, a door.
export function useFoundPersons(typed: MaybeRefOrGetter<string>) {
  const q = computed(() => toValue(typed).trim())
  return useQuery({
    queryKey: computed(() => ['residents', 'found', q.value]),
    queryFn: ({ signal }): Promise<FoundPersons> =>
      answerOf(api.GET('/residents', { params: { query: { q: q.value } }, signal })),
    enabled: computed(() => q.value.length > 1),
    placeholderData: previous => previous,
    staleTime: idle,
  })
}

// Who may be calling. Asked once the number is whole; see callers.ts for what is not.
export function useCaller(phone: MaybeRefOrGetter<string>) {
  const digits = computed(() => toValue(phone).replace(/[^\d+]/g, ''))
  return useQuery({
    queryKey: computed(() => ['residents', 'caller', digits.value]),
    queryFn: ({ signal }): Promise<CallerCard> =>
      answerOf(api.GET('/residents/caller', { params: { query: { phone: digits.value } }, signal })),
    enabled: computed(() => digits.value.length >= 7),
    retry: false, // a number that is none is refused once
    staleTime: idle,
  })
}

export function usePerson(id: MaybeId) {
  return useQuery({
    queryKey: computed(() => ['residents', 'person', toValue(id)]),
    queryFn: ({ signal }): Promise<PersonView> =>
      answerOf(api.GET('/persons/{id}', { params: { path: { id: toValue(id) ?? '' } }, signal })),
    enabled: computed(() => Boolean(toValue(id))),
    retry: false,
    staleTime: idle,
  })
}

export function useHousehold(id: MaybeId) {
  return useQuery({
    queryKey: computed(() => ['residents', 'household', toValue(id)]),
    queryFn: ({ signal }): Promise<HouseholdView> =>
      answerOf(api.GET('/households/{id}', { params: { path: { id: toValue(id) ?? '' } }, signal })),
    enabled: computed(() => Boolean(toValue(id))),
    retry: false,
    staleTime: idle,
  })
}

export function useDwelling(id: MaybeId) {
  return useQuery({
    queryKey: computed(() => ['residents', 'dwelling', toValue(id)]),
    queryFn: ({ signal }): Promise<DwellingView> =>
      answerOf(api.GET('/dwellings/{id}', { params: { path: { id: toValue(id) ?? '' } }, signal })),
    enabled: computed(() => Boolean(toValue(id))),
    retry: false,
    staleTime: idle,
  })
}

// A list of people in an area, by when they were registered; the next page by its cursor.
export interface PeopleFilters {
  area_id?: string
  state?: ResidentsPersonState
}
export function usePeople(filters: MaybeRefOrGetter<PeopleFilters>, enabled: MaybeRefOrGetter<boolean>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['residents', 'list', toValue(filters)]),
    queryFn: ({ pageParam, signal }): Promise<PersonBriefPage> => {
      const query = { ...toValue(filters), limit: 50, cursor: pageParam, sort: '-registered' as const }
      return answerOf(api.GET('/persons', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    enabled: computed(() => toValue(enabled)),
    staleTime: idle,
  })
}

export function useConsents(id: MaybeId) {
  return useQuery({
    queryKey: computed(() => ['residents', 'consents', toValue(id)]),
    queryFn: ({ signal }): Promise<ConsentView[]> =>
      answerOf(api.GET('/persons/{id}/consents', { params: { path: { id: toValue(id) ?? '' } }, signal })),
    enabled: computed(() => Boolean(toValue(id))),
    retry: false,
    staleTime: idle,
  })
}

// Who looked at somebody's plain values, and what for.
export function useLooks(id: MaybeId, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => ['residents', 'looks', toValue(id)]),
    queryFn: ({ signal }): Promise<LookView[]> =>
      answerOf(api.GET('/persons/{id}/looks', { params: { path: { id: toValue(id) ?? '' } }, signal })),
    enabled: computed(() => Boolean(toValue(id)) && toValue(enabled)),
    retry: false,
    staleTime: idle,
  })
}

export function useErasures(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['residents', 'erasures'],
    queryFn: ({ signal }): Promise<ErasureViewPage> =>
      answerOf(api.GET('/erasures', { params: { query: { state: 'asked', limit: 100 } }, signal })),
    enabled: computed(() => toValue(enabled)),
    staleTime: idle,
  })
}

// The national lists and the traits, with their words in both languages.
export function useCodes() {
  const { data } = useQuery({
    queryKey: ['resident-codes'],
    queryFn: (): Promise<ResidentWords> => answerOf(api.GET('/residents/words')),
    staleTime: Infinity,
  })
  return computed(() => data.value ?? null)
}

// Somebody's place in the household, in the reader's language.
export function useRelations() {
  const codes = useCodes()
  return computed(() => {
    const named = new Map(codes.value?.relation.map(({ code, word }) => [code, word[language.value]]))
    return ({ relation, relation_word: word }: { relation: string; relation_word: string }) => named.get(relation) ?? word
  })
}

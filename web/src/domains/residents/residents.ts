// People, households and doors, masked as the server shows them. Plain values come only through `reveal`.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { CallerCard, DwellingView, FoundPersons, HouseholdView, PersonView } from '@/shared/api/schema'

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

// Who may be calling. Asked once the number is long enough to be one.
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

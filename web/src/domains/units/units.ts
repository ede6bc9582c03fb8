// Helping units, to choose from.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { UnitLine } from '@/shared/api/schema'

export function useUnits() {
  const { data } = useQuery({
    queryKey: ['units'],
    queryFn: () => answerOf(api.GET('/units', { params: { query: { limit: 100 } } })),
    staleTime: 10 * 60_000,
  })
  return computed<UnitLine[]>(() => (data.value?.items ?? []).filter(({ to_day: ended }) => !ended))
}

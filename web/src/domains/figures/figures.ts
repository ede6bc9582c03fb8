// What the matters say in numbers, as the server counted them. Each number carries the query that lists what it counted.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { FigureRow, Figures, FiguresBy, Indicator, Repeats, Today } from '@/shared/api/schema'

export interface FiguresAsked {
  from: string
  until: string // excluded
  by: FiguresBy
  area_id?: string
}

const fresh = 60_000

export function useFigures(asked: MaybeRefOrGetter<FiguresAsked>) {
  return useQuery({
    queryKey: computed(() => ['figures', toValue(asked)]),
    queryFn: ({ signal }): Promise<Figures> =>
      answerOf(api.GET('/figures', { params: { query: toValue(asked) }, signal })),
    placeholderData: previous => previous,
    staleTime: fresh,
    retry: false,
  })
}

export function useToday() {
  return useQuery({
    queryKey: ['figures', 'today'],
    queryFn: ({ signal }): Promise<Today> => answerOf(api.GET('/figures/today', { signal })),
    refetchInterval: fresh,
  })
}

// The 90 days before a day (excluded): the same entrance or building and the same kind of trouble, three times or more.
export function useRepeats(until: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['figures', 'repeats', toValue(until)]),
    queryFn: ({ signal }): Promise<Repeats> =>
      answerOf(api.GET('/figures/repeats', { params: { query: { until: toValue(until) } }, signal })),
    staleTime: fresh,
  })
}

// "created_from=…&counted=open" as the address of the list it names.
export function listTo(list: string) {
  return { name: 'listed', query: Object.fromEntries(new URLSearchParams(list)) }
}

export function indicatorOf(row: FigureRow | undefined, name: string): Indicator | undefined {
  return row?.indicators.find(indicator => indicator.name === name)
}

// "86.1 %" where it is a rate, the number alone where it is a count, nothing where nothing could be divided.
export function shown(indicator: Indicator | undefined): string {
  if (!indicator) return ''
  if (indicator.whole === undefined) return String(indicator.part)
  return indicator.rate === undefined ? '–' : `${(indicator.rate * 100).toFixed(1)}%`
}

export function fileAddress(kind: 'csv' | 'xlsx', asked: FiguresAsked): string {
  const query = new URLSearchParams({ from: asked.from, until: asked.until, by: asked.by })
  if (asked.area_id) query.set('area_id', asked.area_id)
  return `/api/v1/figures/${kind}?${query}`
}

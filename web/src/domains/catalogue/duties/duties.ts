// What each level has to do (职责清单): published as a whole, from a day on.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { AreaKind, DutyItemView, DutyListView, PublishDutyList } from '@/shared/api/schema'

const all = ['duties'] as const

export const levels: readonly AreaKind[] = ['community', 'committee', 'grid']
export const refreshDuties = (client: QueryClient) => client.invalidateQueries({ queryKey: all })

export function useDutyList(level: MaybeRefOrGetter<AreaKind>, day: MaybeRefOrGetter<string>) {
  const query = computed(() => ({ level: toValue(level), day: toValue(day) || undefined }))
  return useQuery({
    queryKey: computed(() => [...all, query.value]),
    queryFn: ({ signal }): Promise<DutyListView> => answerOf(api.GET('/duty-list', { params: { query: query.value }, signal })),
  })
}

export const publish = (list: PublishDutyList): Promise<DutyListView> => answerOf(api.POST('/duty-list', { body: list }))

export const blankItem = (): DutyItemView => ({ category_code: '', duty: '', part: 'lead', source_note: '' })

export interface DutyChange {
  what: 'added' | 'changed' | 'dropped'
  item: DutyItemView
}

// What another list changes about the one in force; a duty is known by its category.
export function changesOf(before: readonly DutyItemView[], after: readonly DutyItemView[]): DutyChange[] {
  const known = new Map(before.map(item => [item.category_code, JSON.stringify(inOrder(item))]))
  const kept = new Set(after.map(({ category_code: code }) => code))
  const written = after.flatMap((item): DutyChange[] => {
    const old = known.get(item.category_code)
    if (old === undefined) return [{ what: 'added', item }]
    return old === JSON.stringify(inOrder(item)) ? [] : [{ what: 'changed', item }]
  })
  const dropped = before.filter(({ category_code: code }) => !kept.has(code))
  return [...written, ...dropped.map((item): DutyChange => ({ what: 'dropped', item }))]
}

const inOrder = ({ duty, part, source_note: note }: DutyItemView) => [duty.trim(), part, note.trim()]

// The line of the list that a refusal names: "items[3].duty" → 3.
export function refusedItem(fields: Record<string, string>): number | undefined {
  const found = Object.keys(fields).flatMap(field => /^items\[(\d+)\]/.exec(field)?.[1] ?? [])
  return found[0] === undefined ? undefined : Number(found[0])
}

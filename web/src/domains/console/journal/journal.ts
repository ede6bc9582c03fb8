// The journal as its reader asks for it, and where the record of an entry is shown.
import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { answerOf, api } from '@/shared/api/client'
import type { AccessPermission, JournalEntryView, JournalEntryViewPage } from '@/shared/api/schema'

export interface Wanted {
  act: string
  actor: string | null
  day: string
  subject: string
}

export function useJournal(wanted: MaybeRefOrGetter<Wanted>) {
  const query = computed(() => {
    const { act, actor, day, subject } = toValue(wanted)
    return { act: act || undefined, actor: actor || undefined, day: day || undefined, subject: subject || undefined }
  })
  return useInfiniteQuery({
    queryKey: computed(() => ['journal', query.value]),
    queryFn: ({ pageParam, signal }): Promise<JournalEntryViewPage> =>
      answerOf(api.GET('/journal', { params: { query: { ...query.value, limit: 50, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
}

const pages: Record<string, [page: string, may: AccessPermission | null]> = {
  matter: ['matter', 'see_matters'],
  person: ['person', 'see_residents'],
  staff: ['admin.staff', null], // whoever reads the journal may look accounts up
  area: ['admin.areas', 'manage_areas'],
  place: ['admin.places', 'manage_areas'],
  unit: ['admin.units', 'manage_units'],
  time_limit: ['admin.limits', 'manage_settings'],
  quick_reply: ['admin.replies', 'manage_settings'],
}

// Nothing where the record has no page, or its page is not for this reader.
export function pageOf(
  { act, subject_id: id }: JournalEntryView,
  may: (permission: AccessPermission) => boolean,
): RouteLocationRaw | undefined {
  const page = pages[act.split('.')[0] ?? '']
  if (!page || !id) return undefined
  const [name, permission] = page
  return permission === null || may(permission) ? { name, params: { id } } : undefined
}

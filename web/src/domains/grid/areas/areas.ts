// The tree of areas, and how it changes from a day on.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type {
  AreaTree,
  AreaView,
  ChangeKind,
  ChangeMoves,
  ChangeView,
  CloseArea,
  MergeAreas,
  MoveArea,
  PlaceView,
  RezonePlaces,
  SplitArea,
} from '@/shared/api/schema'

const all = ['areas'] as const

export function refreshAreas(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: all })
  void client.invalidateQueries({ queryKey: ['places'] })
}

export function useTree(day: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'tree', toValue(day)]),
    queryFn: ({ signal }): Promise<AreaTree> =>
      answerOf(api.GET('/areas', { params: { query: { day: toValue(day) || undefined } }, signal })),
    placeholderData: previous => previous,
  })
}

// Each area below the one it hangs on.
export const treeOf = (areas: readonly AreaView[], parent?: string): AreaView[] =>
  areas.flatMap(area => (area.parent_id === parent ? [area, ...treeOf(areas, area.id)] : []))

export function useArea(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'one', toValue(id)]),
    queryFn: ({ signal }): Promise<AreaView> =>
      answerOf(api.GET('/areas/{id}', { params: { path: { id: toValue(id) } }, signal })),
    retry: false,
  })
}

export function useChangesOf(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'changes', toValue(id)]),
    queryFn: ({ signal }): Promise<ChangeView[]> =>
      answerOf(api.GET('/areas/{id}/changes', { params: { path: { id: toValue(id) } }, signal })),
  })
}

export function usePlannedChanges() {
  return useQuery({
    queryKey: [...all, 'planned'],
    queryFn: ({ signal }): Promise<ChangeView[]> => answerOf(api.GET('/area-changes', { signal })),
  })
}

export const movesOf = (id: string): Promise<ChangeMoves> =>
  answerOf(api.GET('/area-changes/{id}', { params: { path: { id } } }))

export function usePlacesIn(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, 'places', toValue(id)]),
    queryFn: ({ signal }): Promise<PlaceView[]> =>
      answerOf(api.GET('/areas/{id}/places', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

// One change as its form says it, with what it takes to send it.
export type WrittenChange =
  | { kind: 'split'; id: string; form: SplitArea }
  | { kind: 'merge'; form: MergeAreas }
  | { kind: 'move'; id: string; form: MoveArea }
  | { kind: 'close'; id: string; form: CloseArea }
  | { kind: 'rezone'; form: RezonePlaces }

export function previewChange(change: WrittenChange): Promise<ChangeMoves> {
  if (change.kind === 'merge') return answerOf(api.POST('/areas/merge/preview', { body: change.form }))
  if (change.kind === 'rezone') return answerOf(api.POST('/areas/rezone/preview', { body: change.form }))
  const params = { path: { id: change.id } }
  if (change.kind === 'split') return answerOf(api.POST('/areas/{id}/split/preview', { params, body: change.form }))
  if (change.kind === 'move') return answerOf(api.POST('/areas/{id}/move/preview', { params, body: change.form }))
  return answerOf(api.POST('/areas/{id}/close/preview', { params, body: change.form }))
}

export function makeChange(change: WrittenChange): Promise<ChangeView> {
  if (change.kind === 'merge') return answerOf(api.POST('/areas/merge', { body: change.form }))
  if (change.kind === 'rezone') return answerOf(api.POST('/areas/rezone', { body: change.form }))
  const params = { path: { id: change.id } }
  if (change.kind === 'split') return answerOf(api.POST('/areas/{id}/split', { params, body: change.form }))
  if (change.kind === 'move') return answerOf(api.POST('/areas/{id}/move', { params, body: change.form }))
  return answerOf(api.POST('/areas/{id}/close', { params, body: change.form }))
}

export const callOff = ({ id, version }: ChangeView): Promise<ChangeView> =>
  answerOf(api.POST('/area-changes/{id}/call-off', { params: { path: { id } }, body: { version } }))

// What can be done to an area of this kind; only grids are split, merged, moved and rezoned.
export const changesFor = (kind: AreaView['kind']): readonly ChangeKind[] =>
  kind === 'grid' ? ['split', 'merge', 'move', 'rezone', 'close'] : kind === 'committee' ? ['close'] : []

// The houses of one's own area and their doors; with what waits behind them, for whoever sees matters.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMe } from '@/domains/access/session'
import { useBuilding } from '@/domains/matters/doors/doors'
import { answerOf, api } from '@/shared/api/client'
import type { BuildingView, FloorView, OpenMatterView, PlaceView } from '@/shared/api/schema'

export interface Door {
  id: string
  number: string
  open: readonly OpenMatterView[]
}
export interface Stairs {
  id?: string
  number: string
  floors: { floor?: number; doors: Door[] }[]
  open: readonly OpenMatterView[]
}
export interface House {
  id: string
  label: string
  stairs: Stairs[]
  open: readonly OpenMatterView[]
}

const day = 24 * 3_600_000 // doors change seldom, and a stairwell has no signal

export function useEstates() {
  return useQuery({
    queryKey: ['estates'],
    queryFn: ({ signal }): Promise<PlaceView[]> => answerOf(api.GET('/estates', { signal })),
    staleTime: day,
  })
}

export function useHouses(estate: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['places', 'under', toValue(estate)]),
    queryFn: ({ signal }): Promise<PlaceView[]> =>
      answerOf(api.GET('/places/{id}/under', { params: { path: { id: toValue(estate) } }, signal })),
    enabled: computed(() => toValue(estate) !== ''),
    staleTime: day,
  })
}

const floorsOf = (floors: FloorView[]) =>
  floors.map(({ floor, doors }) => ({ floor, doors: doors.map(door => ({ ...door, open: [] })) }))

function plain({ id, label, entrances }: BuildingView): House {
  const stairs = entrances.map(entrance => ({ id: entrance.id, number: entrance.number, floors: floorsOf(entrance.floors), open: [] }))
  return { id, label, stairs, open: [] }
}

// Asked without matters first: the doors are there at once and stay when the line goes.
export function useHouse(id: MaybeRefOrGetter<string>) {
  const { may } = useMe()
  const doors = useQuery({
    queryKey: computed(() => ['buildings', toValue(id)]),
    queryFn: ({ signal }): Promise<BuildingView> =>
      answerOf(api.GET('/buildings/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
    staleTime: day,
  })
  const today = useBuilding(id, () => toValue(id) !== '' && may('see_matters'))
  const house = computed<House | null>(() => {
    if (today.data.value) {
      const { id: building, label, entrances, open } = today.data.value
      return { id: building, label, open, stairs: entrances }
    }
    return doors.data.value ? plain(doors.data.value) : null
  })
  return { house, isPending: doors.isPending, error: computed(() => (house.value ? null : doors.error.value)), again: () => void doors.refetch() }
}

// What waits behind which door: a building as one sees it from the street, an estate building by building.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { BuildingToday, DoorToday, EntranceToday, EstateToday, OpenMatterView } from '@/shared/api/schema'
import { isTicking, keys } from '../matters'

// Beneath the queues, so that what others do shows here too.
export function useBuilding(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: computed(() => [...keys.queues, 'building', toValue(id)]),
    queryFn: ({ signal }): Promise<BuildingToday> =>
      answerOf(api.GET('/buildings/{id}/today', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(enabled)),
    retry: false,
  })
}

export function useEstate(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...keys.queues, 'estate', toValue(id)]),
    queryFn: ({ signal }): Promise<EstateToday> =>
      answerOf(api.GET('/estates/{id}/today', { params: { path: { id: toValue(id) } }, signal })),
    retry: false,
  })
}

export const isLate = ({ state, due_at: due }: OpenMatterView, now: number) => isTicking(state) && Date.parse(due) < now

export const doorsOf = ({ floors }: EntranceToday): DoorToday[] => floors.flatMap(({ doors }) => doors)

// Where an arrow key leads from one door: along the floor, or to the same place a floor up or down.
export function stepFrom(entrance: EntranceToday, id: string, key: string): DoorToday | undefined {
  const up = entrance.floors.findIndex(({ doors }) => doors.some(door => door.id === id))
  const along = entrance.floors[up]?.doors.findIndex(door => door.id === id) ?? -1
  if (key === 'ArrowLeft') return entrance.floors[up]?.doors[along - 1]
  if (key === 'ArrowRight') return entrance.floors[up]?.doors[along + 1]
  const floor = entrance.floors[up + (key === 'ArrowUp' ? -1 : 1)]?.doors
  return floor?.[Math.min(along, floor.length - 1)]
}

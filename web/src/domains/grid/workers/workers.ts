// Who works in an area, and how each is shown to the public.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { postsKey } from '@/domains/access/posts'
import { answerOf, api } from '@/shared/api/client'
import type { PostWorker, WorkerView } from '@/shared/api/schema'

const all = [...postsKey, 'in'] as const

export const refreshWorkers = (client: QueryClient) => client.invalidateQueries({ queryKey: all })

export function useWorkers(area: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...all, toValue(area)]),
    queryFn: ({ signal }): Promise<WorkerView[]> =>
      answerOf(api.GET('/areas/{id}/workers', { params: { path: { id: toValue(area) } }, signal })),
    retry: false,
  })
}

// As it is written: also who is left off the notice board.
export interface PostedWorker {
  id: string
  name: string
  isShown: boolean
  rank: number
  phone: string
}

// Whoever was never posted comes last, and is proposed the next free rank.
export function writtenOf(workers: readonly WorkerView[]): PostedWorker[] {
  const last = Math.max(0, ...workers.map(({ rank }) => rank ?? 0))
  let free = last
  return workers.map(({ staff_id: id, name, rank, office_phone: phone }) => ({
    id,
    name,
    isShown: rank !== undefined,
    rank: rank ?? Math.min(9, ++free),
    phone,
  }))
}

export const shownOf = (written: readonly PostedWorker[]): PostedWorker[] => written.filter(({ isShown }) => isShown)

export function postWorkers(area: string, written: readonly PostedWorker[]): Promise<WorkerView[]> {
  const workers = shownOf(written).map(
    ({ id, rank, phone }): PostWorker => ({ staff_id: id, rank, office_phone: phone.trim() }),
  )
  return answerOf(api.PUT('/areas/{id}/workers', { params: { path: { id: area } }, body: { workers } }))
}

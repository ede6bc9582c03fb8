// The views of the queue: what each asks the server for, and in which order it is worked.
import type { MattersState } from '@/shared/api/schema'
import { endStates, type QueueQuery } from '../matters'

export type ViewName = 'mine' | 'incoming' | 'open' | 'follow_up' | 'ended'
export const viewNames: readonly ViewName[] = ['mine', 'incoming', 'open', 'follow_up', 'ended']

const asked = (...states: MattersState[]) => states.join(',')

const queries: Record<ViewName, (me: string) => QueueQuery> = {
  mine: me => ({ open: true, owner_id: me, sort: 'due_at' }),
  incoming: () => ({ state: asked('reported', 'accepted'), sort: 'due_at' }),
  open: () => ({ open: true, sort: 'due_at' }),
  follow_up: () => ({ state: 'replied', sort: 'due_at' }),
  ended: () => ({ state: asked(...endStates), sort: '-created_at' }),
}

// What somebody narrows a view by. Each one that is set is shown above the list: nothing is hidden by a filter that
// nobody can see.
export interface Filters {
  area?: string
  kind?: string
  urgency?: string
  category?: string
}
export const filterNames: readonly (keyof Filters)[] = ['area', 'kind', 'urgency', 'category']

export function queryOf(view: ViewName, filters: Filters, me: string): QueueQuery {
  const { area, kind, urgency, category } = filters
  return { ...queries[view](me), area_id: area, kind, urgency, category, limit: 50 }
}

export const isViewName = (name: unknown): name is ViewName => viewNames.includes(name as ViewName)

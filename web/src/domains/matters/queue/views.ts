// The views of the queue: what each asks the server for, and in which order it is worked.
import type { MattersState, MattersWaiting, MatterView } from '@/shared/api/schema'
import { endStates, isOpen, type QueueQuery } from '../matters'

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
  waiting?: string // one of the numbers the shift begins with
}
export const filterNames: readonly (keyof Filters)[] = ['area', 'kind', 'urgency', 'category', 'waiting']

export function queryOf(view: ViewName, filters: Filters, me: string): QueueQuery {
  const { area, kind, urgency, category, waiting } = filters
  return { ...queries[view](me), area_id: area, kind, urgency, category, waiting, limit: 50 }
}

export const isViewName = (name: unknown): name is ViewName => viewNames.includes(name as ViewName)

// What is only being looked at stays in its list whatever is done to it; everything else has been done then.
const staysAfter: ReadonlySet<string> = new Set<MattersWaiting>(['late', 'supervised'])

// Whether a matter will still be in the list once what is held has been sent.
export function belongsTo(view: ViewName, { waiting }: Filters, me: string): (after: MatterView) => boolean {
  return ({ state, owner_id: owner }) => {
    if (waiting && !staysAfter.has(waiting)) return false
    if (view === 'ended') return !isOpen(state)
    if (view === 'incoming') return state === 'reported' || state === 'accepted'
    if (view === 'follow_up') return state === 'replied'
    return isOpen(state) && (view !== 'mine' || owner === me)
  }
}

// The address of a list, as it is saved; and back.
export const writeAddress = (view: ViewName, filters: Filters): string =>
  new URLSearchParams({ view, ...JSON.parse(JSON.stringify(filters)) }).toString()
export const readAddress = (address: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(address))

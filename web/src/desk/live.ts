// What others do, as it happens: the server's journal as a stream of events. An event names what changed, never what it
// says; whoever shows it asks anew, and not more often than people can read. A tab that nobody sees does not listen: a
// browser keeps six connections to a server, and each stream takes one for as long as it lasts.
import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, ref, type Ref } from 'vue'
import { keys, presenceKey } from '@/domains/matters/matters'
import type { PresenceView } from '@/shared/api/schema'

export type Line = 'up' | 'down'

const firstWait = 1_000
const longestWait = 30_000
const gathering = 250
const restBetween = 2_000

interface Happening {
  act?: string
  subject_id?: string
}

// Runs soon, once for however many calls, and then rests.
function gathered(run: () => void): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0
  const ask = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      last = Date.now()
      run()
    }, Math.max(gathering, last + restBetween - Date.now()))
  }
  return { ask, stop: () => clearTimeout(timer) }
}

export function useLive(): Ref<Line> {
  const line = ref<Line>(navigator.onLine ? 'up' : 'down')
  const client = useQueryClient()
  const lists = gathered(() => {
    void client.invalidateQueries({ queryKey: keys.queues })
    void client.invalidateQueries({ queryKey: keys.similars })
  })
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait
  let hasMissed = false

  function hear({ data }: MessageEvent<string>): void {
    const { act, subject_id: subject } = JSON.parse(data) as Happening
    if (!act?.startsWith('matter.')) return
    if (subject) void client.invalidateQueries({ queryKey: keys.one(subject) })
    lists.ask()
  }

  function meet({ data }: MessageEvent<string>): void {
    const there = JSON.parse(data) as PresenceView
    client.setQueryData<PresenceView>(presenceKey(there.subject_id), before => before && there) // as long as it is shown
  }

  function listen(): void {
    source = new EventSource('/api/v1/live')
    source.addEventListener('open', () => {
      if (hasMissed) void client.invalidateQueries()
      hasMissed = false
      line.value = 'up'
      wait = firstWait
    })
    source.addEventListener('message', hear)
    source.addEventListener('presence', meet)
    source.addEventListener('reset', () => void client.invalidateQueries())
    source.addEventListener('error', () => {
      hasMissed = true
      line.value = 'down'
      if (source?.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      timer = setTimeout(listen, wait)
      wait = Math.min(longestWait, wait * 2)
    })
  }

  function rest(): void {
    clearTimeout(timer)
    source?.close()
    hasMissed = true
  }

  const look = () => {
    rest()
    if (!document.hidden) listen()
  }

  // A browser without a network keeps a stream that says nothing any more.
  const lose = () => {
    line.value = 'down'
    rest()
  }

  listen()
  addEventListener('offline', lose)
  addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    removeEventListener('offline', lose)
    removeEventListener('online', look)
    document.removeEventListener('visibilitychange', look)
    lists.stop()
    rest()
  })
  return line
}

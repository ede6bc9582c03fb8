// What others do, as it happens: the server's journal as a stream of events. An event names what changed, never what it
// says; whoever shows it asks anew, and not more often than people can read.
import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, ref, type Ref } from 'vue'
import { keys } from '@/domains/matters/matters'

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
  const line = ref<Line>('up')
  const client = useQueryClient()
  const lists = gathered(() => {
    void client.invalidateQueries({ queryKey: keys.queues })
    void client.invalidateQueries({ queryKey: keys.similars })
  })
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait

  function hear({ data }: MessageEvent<string>): void {
    const { act, subject_id: subject } = JSON.parse(data) as Happening
    if (!act?.startsWith('matter.')) return
    if (subject) void client.invalidateQueries({ queryKey: keys.one(subject) })
    lists.ask()
  }

  function listen(): void {
    source = new EventSource('/api/v1/live')
    source.addEventListener('open', () => {
      if (line.value === 'down') void client.invalidateQueries() // whatever was missed meanwhile
      line.value = 'up'
      wait = firstWait
    })
    source.addEventListener('message', hear)
    source.addEventListener('reset', () => void client.invalidateQueries())
    source.addEventListener('error', () => {
      line.value = 'down'
      if (source?.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      timer = setTimeout(listen, wait)
      wait = Math.min(longestWait, wait * 2)
    })
  }

  listen()
  onScopeDispose(() => {
    clearTimeout(timer)
    lists.stop()
    source?.close()
  })
  return line
}

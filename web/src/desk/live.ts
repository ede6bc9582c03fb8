// What others do, as it happens: the server's journal as a stream of events. An event names what changed, never what it
// says; whoever shows it asks anew.
import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, ref, type Ref } from 'vue'
import { keys } from '@/domains/matters/matters'

export type Line = 'up' | 'down'

const first = 1_000
const longest = 30_000

export function useLive(): Ref<Line> {
  const line = ref<Line>('up')
  const client = useQueryClient()
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = first

  function onChange(): void {
    void client.invalidateQueries({ queryKey: keys.all })
  }

  function listen(): void {
    source = new EventSource('/api/v1/live')
    source.addEventListener('open', () => {
      if (line.value === 'down') void client.invalidateQueries() // whatever was missed meanwhile
      line.value = 'up'
      wait = first
    })
    source.addEventListener('message', onChange)
    source.addEventListener('change', onChange)
    source.addEventListener('error', () => {
      line.value = 'down'
      if (source?.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      timer = setTimeout(listen, wait)
      wait = Math.min(longest, wait * 2)
    })
  }

  listen()
  onScopeDispose(() => {
    clearTimeout(timer)
    source?.close()
  })
  return line
}

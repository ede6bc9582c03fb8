// Who else is at this matter now. Saying that one is here oneself is how one hears of the others; it is forgotten half a
// minute after it was last said, and a tab that nobody sees does not say it.
import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { Doing, PresentView, PresenceView } from '@/shared/api/schema'
import { presenceKey } from '../matters'

const sayEvery = 12_000

function say(matter: string, doing: Doing, isLast = false): Promise<PresenceView> {
  const body = { subject_id: matter, doing }
  return answerOf(api.POST('/live/presence', { body, keepalive: isLast }))
}

const leave = (matter: string) => void say(matter, 'gone', true).catch(() => {}) // it is forgotten anyhow

export function usePresence(matter: () => string, isWriting: () => boolean): ComputedRef<readonly PresentView[]> {
  const { data, refetch } = useQuery({
    queryKey: computed(() => presenceKey(matter())),
    queryFn: () => say(matter(), isWriting() ? 'writing' : 'looking'),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })

  // Not the query's own interval, which begins anew whenever the stream tells of somebody else.
  const timer = setInterval(() => document.hidden || void refetch(), sayEvery)
  watch(matter, (_, before) => leave(before))
  watch(isWriting, () => void refetch())
  const onLeaving = () => leave(matter())
  addEventListener('pagehide', onLeaving)
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('pagehide', onLeaving)
    leave(matter())
  })
  return computed(() => data.value?.others ?? [])
}

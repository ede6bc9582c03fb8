// The matters that are mine to do: given to me and not signed for yet, and those I own.
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMe } from '@/domains/access/session'
import { useQueue } from '@/domains/matters/matters'

export function useMyTasks(most: number, enabled: MaybeRefOrGetter<boolean> = true) {
  const { me } = useMe()
  const given = useQueue({ waiting: 'to_sign', sort: 'due_at', limit: most }, enabled)
  const own = useQueue(() => ({ open: true, owner_id: me.value?.id ?? '', sort: 'due_at', limit: most }), enabled)
  const lines = computed(() => {
    const all = [given, own].flatMap(({ data }) => data.value?.pages ?? []).flatMap(({ items }) => items)
    return [...new Map(all.map(line => [line.id, line])).values()].filter(({ state }) => state !== 'replied')
  })
  return {
    lines,
    isPending: computed(() => toValue(enabled) && (given.isPending.value || own.isPending.value)),
    error: computed(() => own.error.value ?? given.error.value),
    again: () => Promise.all([given.refetch(), own.refetch()]),
    own,
  }
}

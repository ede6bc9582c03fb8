// A list of matters and the one that is shown beside it, both with what is held here but not sent yet.
import { computed, onScopeDispose, ref, watch, type MaybeRefOrGetter, type Ref, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { MatterView } from '@/shared/api/schema'
import { Refused } from '@/shared/api/client'
import { useMatter, useQueue, type QueueQuery } from '../matters'
import { foreseenOf, withForeseen } from '../verbs/holding'
import { inOrderOfNeed } from './need'

const wide = 'print, (min-width: 900px)' // as ThreePanes has it

export interface Asked {
  query: MaybeRefOrGetter<QueueQuery>
  belongs: () => (after: MatterView) => boolean
  enabled?: MaybeRefOrGetter<boolean>
  now: Ref<number>
  // On a wide screen something is always shown: the most needed one, until somebody chooses.
  current: WritableComputedRef<string | undefined>
  offered: Ref<string | undefined>
}

function useIsWide() {
  const query = matchMedia(wide)
  const isWide = ref(query.matches)
  const look = () => (isWide.value = query.matches)
  query.addEventListener('change', look)
  onScopeDispose(() => query.removeEventListener('change', look))
  return isWide
}

// Which matter is shown is in the address, so that Back and links work.
export function useCurrent(page: string) {
  const route = useRoute()
  const router = useRouter()
  const offered = ref<string>()
  const isWide = useIsWide()
  const current = computed({
    get: () => route.params.id?.toString() || (isWide.value ? offered.value : undefined),
    set: id => void router.replace({ name: page, params: { id }, query: route.query }),
  })
  return { offered, current }
}

export function useMatterList({ query, belongs, enabled = true, now, current, offered }: Asked) {
  const queue = useQueue(query, enabled)
  const lines = computed(() => {
    const found = queue.data.value?.pages.flatMap(({ items }) => items) ?? []
    return inOrderOfNeed(withForeseen(found, belongs()), now.value)
  })
  const matter = useMatter(current)
  // As it will be; and as it is, for whatever acts on it at once.
  const shown = computed(() => foreseenOf(current.value) ?? matter.data.value)
  const stored = computed(() => matter.data.value ?? shown.value)
  const isGone = computed(() => matter.error.value instanceof Refused && matter.error.value.status === 404)

  // Not there, and not on its way: what went wrong, and asking again.
  const failed = computed(() => (shown.value || isGone.value ? null : matter.error.value))
  const again = () => void matter.refetch()

  watch(lines, ([first]) => (offered.value ??= first?.id), { immediate: true })

  // The one after the present one, before that leaves the list.
  function nextId(): string | undefined {
    const at = lines.value.findIndex(({ id }) => id === current.value)
    return (lines.value[at + 1] ?? lines.value[at - 1])?.id
  }
  return { queue, lines, shown, stored, isGone, failed, again, nextId }
}

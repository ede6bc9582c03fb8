// What is offered under a field while somebody types, and its keyboard: arrows mark one, Enter takes it, Escape puts the
// list away. No key is ours while an input method composes or while nothing is offered.
import { computed, ref, useId, watch, type ComputedRef, type Ref } from 'vue'
import { isComposing } from './keys'

export interface Offered<T> {
  id: string
  items: ComputedRef<readonly T[]>
  marked: Ref<number>
  field: ComputedRef<Record<string, unknown>> // what the field says about its list
  take(item: T): void
  onKey(event: KeyboardEvent): void
}

interface Acts<T> {
  take: (item: T) => void
  leave: () => void
  tab?: (item: T, isSure: boolean) => boolean // whether Tab goes no further
}

export function useOffered<T>(offered: () => readonly T[], { take, leave, tab }: Acts<T>): Offered<T> {
  const id = useId()
  const items = computed(offered)
  const marked = ref(0)
  const hasMoved = ref(false) // the mark was moved on purpose

  watch(items, () => {
    marked.value = 0
    hasMoved.value = false
  })

  function move(by: number): void {
    marked.value = (marked.value + by + items.value.length) % items.value.length
    hasMoved.value = true
  }

  function onKey(event: KeyboardEvent): void {
    const current = items.value[marked.value]
    if (isComposing(event) || current === undefined) return
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && isPlain) take(current)
    else if (event.key === 'Escape') leave()
    else if (event.key !== 'Tab' || !isPlain || !tab?.(current, items.value.length === 1 || hasMoved.value)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const field = computed(() => ({
    'aria-controls': items.value.length ? id : undefined,
    'aria-autocomplete': 'list',
    'aria-activedescendant': items.value.length ? `${id}-${marked.value}` : undefined,
  }))
  return { id, items, marked, field, take, onKey }
}

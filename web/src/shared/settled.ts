// A value once it has stood still for a moment: so that not every key asks the server.
import { onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue'

export function settled<T>(source: MaybeRefOrGetter<T>, wait: number): Readonly<ShallowRef<T>> {
  const still = shallowRef(toValue(source))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => toValue(source),
    now => {
      clearTimeout(timer)
      timer = setTimeout(() => (still.value = now), wait)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return still
}

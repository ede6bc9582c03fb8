// 大字: the text grows in four steps and stays so. From the second on, everything to press is at least 60 px high.
import { computed, ref, watchEffect } from 'vue'
import { remembered } from '@/shared/remembered'

export const sizes = [18, 22, 26, 30] as const
type Size = (typeof sizes)[number]

const stored = remembered<Size>('text-size', sizes[0])
const size = ref<Size>(sizes.includes(stored.read()) ? stored.read() : sizes[0])

export const isSmallest = computed(() => size.value === sizes[0])
export const isLargest = computed(() => size.value === sizes[sizes.length - 1])

function step(by: 1 | -1): void {
  const next = sizes[sizes.indexOf(size.value) + by]
  if (!next) return
  size.value = next
  stored.write(next)
}
export const grow = () => step(1)
export const shrink = () => step(-1)

watchEffect(() => {
  document.documentElement.dataset.size = String(size.value)
})

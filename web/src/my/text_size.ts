// 大字: the text grows in four steps and stays so. From the second on, everything to press is at least 60 px high.
import { computed, ref, watchEffect } from 'vue'
import { remembered } from '@/shared/remembered'

export const sizes = [18, 22, 26, 30] as const
type Size = (typeof sizes)[number]

const stored = remembered<Size>('text-size', sizes[0])
const size = ref<Size>(sizes.includes(stored.read()) ? stored.read() : sizes[0])

export const isLargest = computed(() => size.value === sizes[sizes.length - 1])

export function grow(): void {
  const next = sizes[sizes.indexOf(size.value) + 1] ?? sizes[0]
  size.value = next
  stored.write(next)
}

watchEffect(() => {
  document.documentElement.dataset.size = String(size.value)
})

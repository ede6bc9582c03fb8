// One short line at the foot of the page about what just happened. The next one replaces it.
import { shallowRef } from 'vue'

export interface Snack {
  text: string
  action?: { label: string; run: () => void }
}

export const snack = shallowRef<Snack | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

const shownFor = 8000

export function tell(text: string, action?: Snack['action']): void {
  snack.value = { text, action }
  clearTimeout(timer)
  timer = setTimeout(hush, shownFor)
}

export function hush(): void {
  snack.value = null
}

export function actOnSnack(): void {
  snack.value?.action?.run()
  hush()
}

// How close rows and controls stand, as this browser's user likes it. One attribute on <html>; the token sheet does the rest.
import { ref, watchEffect } from 'vue'
import { remembered } from './remembered'

export type Density = 'comfortable' | 'compact'

const stored = remembered<Density>('density', 'comfortable')

export const density = ref<Density>(stored.read() === 'compact' ? 'compact' : 'comfortable')

export function switchDensity(): void {
  density.value = density.value === 'compact' ? 'comfortable' : 'compact'
  stored.write(density.value)
}

watchEffect(() => {
  document.documentElement.dataset.density = density.value
})

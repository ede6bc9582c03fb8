// Light or dark: as the system is, until somebody chooses. One attribute on <html>; the token sheet does the rest.
import { ref, watchEffect } from 'vue'
import { remembered } from './remembered'

export type Theme = 'light' | 'dark'

const stored = remembered<Theme | null>('theme', null)
const systemIsDark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches

export const theme = ref<Theme>(stored.read() ?? (systemIsDark ? 'dark' : 'light'))

export function switchTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  stored.write(theme.value)
}

const wear = (worn: Theme) => (document.documentElement.dataset.theme = worn)

watchEffect(() => wear(theme.value))

// Paper is white, whatever the screen is.
addEventListener('beforeprint', () => wear('light'))
addEventListener('afterprint', () => wear(theme.value))

import type { SettingView } from '@/shared/api/schema'
import { language } from '@/shared/language'
import { words } from './words'

export const whatOf = ({ what }: SettingView): string => what[language.value]

export function shown({ kind }: SettingView, value: string): string {
  if (kind === 'truth') return value === 'true' ? words.value.on : words.value.off
  return value || words.value.empty
}

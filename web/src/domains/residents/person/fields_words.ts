// "name,phones" as the server keeps it, in words.
import type { ResidentsPersonField } from '@/shared/api/schema'
import { language } from '@/shared/language'
import { words } from './words'

export function fieldsWords(fields: string): string {
  if (fields === 'all') return words.value.all
  const named = fields.split(',').map(field => words.value.field[field as ResidentsPersonField] ?? field)
  return named.join(language.value === 'zh' ? '、' : ', ')
}

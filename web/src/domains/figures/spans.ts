// Spans of days in the calendar of China, as "2026-03-01"; the end is excluded.
import { dayAfter } from '@/shared/clock'

export interface Span {
  from: string
  until: string
}

const pad = (n: number) => String(n).padStart(2, '0')

// Month 0 is December of the year before, month 13 January of the next.
export function firstOf(year: number, month: number): string {
  const months = year * 12 + month - 1
  return `${Math.floor(months / 12)}-${pad((((months % 12) + 12) % 12) + 1)}-01`
}

const numbers = (day: string) => day.split('-').map(Number) as [number, number, number]

// "2026-03" → all of March.
export function monthSpan(month: string): Span {
  const [year, number] = numbers(`${month}-01`)
  return { from: firstOf(year, number), until: firstOf(year, number + 1) }
}

export function monthBefore(month: string): string {
  const [year, number] = numbers(`${month}-01`)
  return firstOf(year, number - 1).slice(0, 7)
}

export type SpanName = 'month' | 'last_month' | 'quarter' | 'year' | 'twelve'
export const spanNames: readonly SpanName[] = ['month', 'last_month', 'quarter', 'year', 'twelve']

export function spanNamed(name: SpanName, today: string): Span {
  const [year, month] = numbers(today)
  const until = dayAfter(today)
  if (name === 'month') return { from: firstOf(year, month), until }
  if (name === 'last_month') return { from: firstOf(year, month - 1), until: firstOf(year, month) }
  if (name === 'quarter') return { from: firstOf(year, month - ((month - 1) % 3)), until }
  if (name === 'year') return { from: firstOf(year, 1), until }
  return { from: firstOf(year, month - 11), until }
}

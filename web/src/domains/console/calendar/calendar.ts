// The days of a year, each with what it is: pure, so that a table can test it.
import type { SpecialDayView } from '@/shared/api/schema'

export type DaySort = 'workday' | 'weekend' | 'off' | 'work'

export interface CalendarDay {
  day: number
  date: string
  sort: DaySort
  name?: string
}

export interface CalendarMonth {
  month: number
  before: number // empty places in the first week, which begins on Monday
  days: CalendarDay[]
}

const two = (n: number) => String(n).padStart(2, '0')

export function yearOf(year: number, special: readonly SpecialDayView[]): CalendarMonth[] {
  const named = new Map(special.map(day => [day.day, day]))
  return Array.from({ length: 12 }, (_, index) => {
    const count = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
    const days = Array.from({ length: count }, (__, at): CalendarDay => {
      const date = `${year}-${two(index + 1)}-${two(at + 1)}`
      const known = named.get(date)
      const isWeekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
      return { day: at + 1, date, sort: known?.kind ?? (isWeekend ? 'weekend' : 'workday'), name: known?.name }
    })
    return { month: index + 1, before: (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7, days }
  })
}

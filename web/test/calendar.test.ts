import { describe, expect, it } from 'vitest'
import { yearOf } from '@/domains/console/calendar/calendar'

describe('a year', () => {
  const months = yearOf(2027, [
    { day: '2027-01-01', kind: 'off', name: '元旦' },
    { day: '2027-01-03', kind: 'work', name: '元旦' },
  ])

  it('has its days under their weekdays', () => {
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect(months[0]?.before).toBe(4) // 2027-01-01 is a Friday
    expect(months[1]?.before).toBe(0)
  })

  it('knows holidays, days worked instead, weekends and working days', () => {
    const sorts = months[0]?.days.slice(0, 4).map(({ sort }) => sort)
    expect(sorts).toEqual(['off', 'weekend', 'work', 'workday'])
  })
})

import { describe, expect, it } from 'vitest'
import { listTo, shown } from '@/domains/figures/figures'
import { fitting, sharesOf } from '@/domains/figures/report'
import { monthBefore, monthSpan, spanNamed, type SpanName } from '@/domains/figures/spans'
import { chosenBy } from '@/domains/matters/listed/listed'
import type { FigureRow } from '@/shared/api/schema'
import { dayAfter, dayBefore } from '@/shared/clock'

describe('spans', () => {
  const spans: [SpanName, string, string, string][] = [
    ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
    ['last_month', '2026-01-15', '2025-12-01', '2026-01-01'],
    ['quarter', '2026-05-02', '2026-04-01', '2026-05-03'],
    ['quarter', '2026-12-01', '2026-10-01', '2026-12-02'],
    ['year', '2026-03-02', '2026-01-01', '2026-03-03'],
    ['twelve', '2026-03-02', '2025-04-01', '2026-03-03'],
    ['twelve', '2026-12-02', '2026-01-01', '2026-12-03'],
  ]
  it.each(spans)('%s on %s', (name, today, from, until) => expect(spanNamed(name, today)).toEqual({ from, until }))

  it('go over the end of a year and of February', () => {
    expect(monthSpan('2026-12')).toEqual({ from: '2026-12-01', until: '2027-01-01' })
    expect(monthBefore('2026-01')).toBe('2025-12')
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
    expect(dayAfter('2026-02-28')).toBe('2026-03-01')
    expect(dayBefore(monthSpan('2026-02').until)).toBe('2026-02-28')
  })
})

describe('a number', () => {
  const list = 'created_from=2026-03-01&counted=open'
  it('is shown as what it is', () => {
    expect(shown({ name: 'open', part: 7, list })).toBe('7')
    expect(shown({ name: 'solved', part: 37, whole: 43, rate: 37 / 43, list, whole_list: list })).toBe('86.0%')
    expect(shown({ name: 'solved', part: 0, whole: 0, list, whole_list: list })).toBe('–')
  })

  it('opens the list the server named', () => {
    expect(listTo(list)).toEqual({ name: 'listed', query: { created_from: '2026-03-01', counted: 'open' } })
  })
})

const says = (asked: Record<string, string>) => chosenBy(asked, [], [])

describe('the list behind a number', () => {
  it('names its span by the last day in it', () => {
    expect(says({ created_from: '2026-03-01', created_until: '2026-04-01' })).toEqual(['收到 2026-03-01 – 2026-03-31'])
    expect(says({ closed_from: '2026-03-05', closed_until: '2026-03-06' })).toEqual(['办结 2026-03-05'])
    expect(says({ created_from: '2026-03-05' })).toEqual(['收到 2026-03-05 起'])
    expect(says({ created_until: '2026-03-01' })).toEqual(['收到 2026-02-28 及以前'])
  })

  it('does not say received of what was closed', () => {
    expect(says({ closed_from: '2026-03-05', closed_until: '2026-03-06', counted: 'received' })).toEqual(['办结 2026-03-05'])
    expect(says({ created_from: '2026-03-05', created_until: '2026-03-06', counted: 'received' })).toContain('收到的')
  })
})

const row = (key: string, part: number): FigureRow => ({
  key,
  name: key,
  indicators: [{ name: 'received', part, list: '' }],
})

describe('a sheet of paper', () => {
  it('names the largest and sums up the rest, so that no matter is left out', () => {
    const { rows, others, left } = fitting([row('a', 1), row('b', 5), row('c', 0), row('d', 3), row('e', 2)], 3)
    expect(rows.map(({ key }) => key)).toEqual(['b', 'd'])
    expect([others, left]).toEqual([2, 3])
  })

  it('sums up nothing where all fit', () => {
    expect(fitting([row('a', 1), row('b', 5)], 2)).toMatchObject({ others: 0, left: 0 })
  })
})

describe('one sheet', () => {
  it('names every area while there is room', () => {
    expect(sharesOf(20, 28, 12)).toEqual({ areas: 20, categories: 8, repeats: 6 })
  })

  it('gives to the categories what few areas leave', () => {
    expect(sharesOf(3, 40, 2)).toEqual({ areas: 3, categories: 29, repeats: 2 })
  })

  it('never holds more than it can', () => {
    const { areas, categories, repeats } = sharesOf(40, 40, 30)
    expect([areas, categories, repeats]).toEqual([20, 8, 6])
  })
})

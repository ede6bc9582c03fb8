import { afterEach, describe, expect, it } from 'vitest'
import { agoWords, dayOf, dayWords, dueWords, momentWords, needOf, stampWords } from '@/shared/clock'
import { language } from '@/shared/language'

const now = Date.parse('2026-03-05T10:00:00+08:00')
const hours = (count: number) => new Date(now + count * 3_600_000).toISOString()

afterEach(() => {
  language.value = 'zh'
})

describe('what is due', () => {
  it.each([
    [-49, 'critical', '已超时 2 天'],
    [-24, 'critical', '已超时 24 小时'],
    [-3, 'late', '已超时 3 小时'],
    [-0.01, 'late', '已超时 1 分钟'],
    [0.5, 'soon', '还剩 30 分钟'],
    [2, 'soon', '还剩 2 小时'],
    [24, 'soon', '还剩 24 小时'],
    [25, 'later', '还剩 25 小时'],
    [100, 'later', '还剩 4 天'],
  ] as const)('in %f hours is %s: %s', (left, need, said) => {
    expect(needOf(hours(left), now)).toBe(need)
    expect(dueWords(hours(left), now)).toBe(said)
  })

  it('is said in English too', () => {
    language.value = 'en'
    expect(dueWords(hours(-3), now)).toBe('3 h late')
    expect(dueWords(hours(100), now)).toBe('4 days left')
  })
})

describe('a time is told as it is in China', () => {
  it.each([
    ['2026-03-04T16:30:00Z', '今天 00:30'],
    ['2026-03-04T15:30:00Z', '昨天 23:30'],
    ['2026-03-06T09:00:00+08:00', '明天 09:00'],
    ['2026-01-02T09:00:00+08:00', '1月2日 09:00'],
    ['2025-12-31T09:00:00+08:00', '2025年12月31日 09:00'],
  ])('%s: %s', (at, said) => expect(momentWords(at, now)).toBe(said))

  it('by day', () => {
    expect(dayOf('2026-03-04T16:30:00Z')).toBe('2026-03-05')
    expect(dayWords('2026-03-05T23:00:00+08:00', now)).toBe('今天')
  })

  it('in full on paper', () => expect(stampWords('2026-03-05T10:00:00+08:00')).toContain('2026'))

  it('as long ago', () => {
    expect(agoWords(hours(0), now)).toBe('刚刚')
    expect(agoWords(hours(-5), now)).toBe('5 小时前')
  })
})

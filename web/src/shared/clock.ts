// How much time is left, in words; the colour beside them never stands alone. Times are shown as they are in China,
// wherever the browser is.
import { onScopeDispose, ref, type Ref } from 'vue'
import { htmlLanguage, inBoth } from './language'

export type Need = 'critical' | 'late' | 'soon' | 'later'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// The order of the queue: critically late (a day or more), late, due within a day, later.
export function needOf(due: string, now: number): Need {
  const left = Date.parse(due) - now
  if (left <= -day) return 'critical'
  if (left < 0) return 'late'
  return left <= day ? 'soon' : 'later'
}

const zh = {
  minutes: (n: number) => `${n} 分钟`,
  hours: (n: number) => `${n} 小时`,
  days: (n: number) => `${n} 天`,
  late: (span: string) => `已超时 ${span}`,
  left: (span: string) => `还剩 ${span}`,
  justNow: '刚刚',
  ago: (span: string) => `${span}前`,
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
}
const en: typeof zh = {
  minutes: n => `${n} min`,
  hours: n => `${n} h`,
  days: n => (n === 1 ? '1 day' : `${n} days`),
  late: span => `${span} late`,
  left: span => `${span} left`,
  justNow: 'just now',
  ago: span => `${span} ago`,
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
}
const words = inBoth(zh, en)

// Rounded down, so that nobody is promised more than there is.
export function spanWords(ms: number): string {
  const span = Math.abs(ms)
  if (span >= 2 * day) return words.value.days(Math.floor(span / day))
  if (span >= hour) return words.value.hours(Math.floor(span / hour))
  return words.value.minutes(Math.max(1, Math.floor(span / minute)))
}

export function dueWords(due: string, now: number): string {
  const left = Date.parse(due) - now
  return left < 0 ? words.value.late(spanWords(left)) : words.value.left(spanWords(left))
}

export function agoWords(at: string, now: number): string {
  const past = now - Date.parse(at)
  return past < minute ? words.value.justNow : words.value.ago(spanWords(past))
}

const zone = 'Asia/Shanghai'
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(htmlLanguage.value, { timeZone: zone, ...options })

// "2026-03-05": the day it is in China.
export function dayOf(at: number | string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at))
}

const daysFrom = (date: string, by: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * day).toISOString().slice(0, 10)
export const dayAfter = (date: string) => daysFrom(date, 1)
export const dayBefore = (date: string) => daysFrom(date, -1) // the last one of a span, as people say it

export function timeWords(at: string): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))
}

export function dayWords(at: string, now: number): string {
  const date = dayOf(at)
  if (date === dayOf(now)) return words.value.today
  if (date === dayOf(now - day)) return words.value.yesterday
  if (date === dayOf(now + day)) return words.value.tomorrow
  const sameYear = date.slice(0, 4) === dayOf(now).slice(0, 4)
  return format({ month: 'short', day: 'numeric', year: sameYear ? undefined : 'numeric' }).format(new Date(at))
}

export function momentWords(at: string, now: number): string {
  return `${dayWords(at, now)} ${timeWords(at)}`
}

// "3月5日 星期四"
export function todayWords(now: number): string {
  return format({ month: 'long', day: 'numeric', weekday: 'long' }).format(new Date(now))
}

// For paper, where nobody knows what "today" was.
export function stampWords(at: string): string {
  return format({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(at))
}

// Now, anew every half minute, for as long as somebody looks.
export function useNow(): Ref<number> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}

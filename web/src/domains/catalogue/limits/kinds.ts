// What a time limit may be for, and in what it is counted.
import type { CatalogueMatterKind, CatalogueUrgency, LimitUnit, TimeLimitView } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'
import { limitUnits, words } from '../keeping_words'

const kind: Record<CatalogueMatterKind, string> = {
  consultation: '咨询',
  help: '求助',
  complaint: '投诉',
  errand: '代办',
  suggestion: '建议',
  report: '举报',
  praise: '表扬',
}
const kindEn: typeof kind = {
  consultation: 'consultation',
  help: 'help',
  complaint: 'complaint',
  errand: 'errand',
  suggestion: 'suggestion',
  report: 'report',
  praise: 'praise',
}
const urgency: Record<CatalogueUrgency, string> = { normal: '一般', urgent: '紧急', difficult: '疑难' }
const urgencyEn: typeof urgency = { normal: 'normal', urgent: 'urgent', difficult: 'difficult' }

export const kindNames = inBoth(kind, kindEn)
export const urgencyNames = inBoth(urgency, urgencyEn)

export const steps = ['sign', 'contact', 'finish'] as const
export type Step = (typeof steps)[number]

export function spanOf(limit: TimeLimitView, step: Step): string {
  const counts: Record<Step, [number, LimitUnit]> = {
    sign: [limit.sign_count, limit.sign_unit],
    contact: [limit.contact_count, limit.contact_unit],
    finish: [limit.finish_count, limit.finish_unit],
  }
  const [count, unit] = counts[step]
  return words.value.span(count, limitUnits.value[unit])
}

// "紧急 · 求助 · 房屋管道 / 下水"
export function forWhat(limit: TimeLimitView, path: (code: string) => string): string {
  const parts = [
    limit.urgency && urgencyNames.value[limit.urgency],
    limit.kind && kindNames.value[limit.kind],
    limit.category_code && path(limit.category_code),
  ].filter(Boolean)
  return parts.length ? parts.join(' · ') : words.value.anything
}

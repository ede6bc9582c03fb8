import type { JobState } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

const state: Record<JobState, string> = { waiting: '等着', running: '正在做', dead: '做不成了' }
const stateEn: typeof state = { waiting: 'waiting', running: 'running', dead: 'dead' }

const kind: Record<string, string> = {
  'matters.keep_time': '看时限，到点提醒',
  'grid.changes': '让到期的网格变更生效',
  'grid.areas_changed': '住户跟着网格走',
  'calendar.refresh': '重新读工作日历',
}
const kindEn: typeof kind = {
  'matters.keep_time': 'Watch limits and remind',
  'grid.changes': 'Bring changes of grids into force',
  'grid.areas_changed': 'Let households follow their grid',
  'calendar.refresh': 'Read the working days anew',
}

const zh = {
  title: '后台任务',
  about: '系统自己按时做的事。做不成会再试，试够了次数就停下等人看：修好原因后再试一次，或者放弃。',
  all: '全部',
  none: '没有这样的任务。',
  noDead: '没有做不成的任务。',
  what: '做什么',
  state: '状态',
  due: '什么时候',
  attempts: '试过几次',
  error: '为什么没成',
  recurs: '定期',
  retry: '再试一次',
  retried: '马上再试',
  discard: '放弃',
  discardSure: '放弃，不再做',
  discarded: '放弃了',
}
const en: typeof zh = {
  title: 'Background jobs',
  about:
    'What the system does by itself. What fails is tried again; after enough tries it waits for somebody: mend the cause and try again, or give it up.',
  all: 'all',
  none: 'No such job.',
  noDead: 'No dead jobs.',
  what: 'What',
  state: 'State',
  due: 'When',
  attempts: 'Tries',
  error: 'Why it failed',
  recurs: 'recurring',
  retry: 'Try again',
  retried: 'Tried again now',
  discard: 'Give up',
  discardSure: 'Give it up for good',
  discarded: 'Given up',
}
export const words = inBoth(zh, en)
export const stateWords = inBoth(state, stateEn)
export const kindWords = inBoth(kind, kindEn)

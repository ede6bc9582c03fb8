import { inBoth } from '@/shared/language'
import type { Need } from '@/shared/clock'
import type { Filters, ViewName } from './views'

interface Words {
  view: Record<ViewName, string>
  empty: Record<ViewName, string>
  need: Record<Need | 'paused', string>
  filter: Record<keyof Filters, string>
  list: string
  views: string
  filters: string
  clear: string
  more: string
  back: string
  failed: string
  again: string
  shown: (n: number, more: boolean) => string
  onlyWaiting: (what: string) => string
  showAll: string
  savedLists: string
  save: string
  nameIt: string
  keep: string
  leave: string
  saved: string
  forget: string
  forgotten: string
  choose: (title: string) => string
}

const zh: Words = {
  view: { mine: '我负责', incoming: '待派', open: '在办', follow_up: '待回访', ended: '已结' },
  empty: {
    mine: '手上没有事了。',
    incoming: '没有等着派的事。',
    open: '没有在办的事。',
    follow_up: '没有要回访的了。',
    ended: '还没有办完的事。',
  },
  need: { critical: '超时一天以上', late: '已超时', soon: '一天内到期', later: '以后', paused: '挂起' },
  filter: { area: '网格', kind: '种类', urgency: '缓急', category: '类别', waiting: '等什么' },
  list: '事项',
  views: '看哪些',
  filters: '筛选',
  clear: '不筛选',
  more: '再看一些',
  back: '回到清单',
  failed: '没取到',
  again: '再试一次',
  shown: (n, more) => (more ? `先看 ${n} 件` : `共 ${n} 件`),
  onlyWaiting: what => `只看：${what}`,
  showAll: '不只看这些',
  savedLists: '存好的清单',
  save: '存下这样看',
  nameIt: '叫什么名字',
  keep: '存好',
  leave: '不存了',
  saved: '存好了，在哪儿登录都在',
  forget: '不再存着',
  forgotten: '不存了',
  choose: title => `选上：${title}`,
}

const en: Words = {
  view: { mine: 'Mine', incoming: 'To dispatch', open: 'Open', follow_up: 'Follow up', ended: 'Ended' },
  empty: {
    mine: 'Nothing left on your hands.',
    incoming: 'Nothing waits to be dispatched.',
    open: 'Nothing is open.',
    follow_up: 'Nobody is left to call back.',
    ended: 'Nothing has ended yet.',
  },
  need: { critical: 'Late by a day or more', late: 'Late', soon: 'Due within a day', later: 'Later', paused: 'Paused' },
  filter: { area: 'Grid', kind: 'Kind', urgency: 'Urgency', category: 'Category', waiting: 'What waits' },
  list: 'Matters',
  views: 'Which ones',
  filters: 'Filters',
  clear: 'No filter',
  more: 'Show more',
  back: 'Back to the list',
  failed: 'Could not be loaded',
  again: 'Try again',
  shown: (n, more) => (more ? `the first ${n}` : `${n} in all`),
  onlyWaiting: what => `Only: ${what}`,
  showAll: 'Not only these',
  savedLists: 'Saved lists',
  save: 'Save this list',
  nameIt: 'Its name',
  keep: 'Save',
  leave: 'Do not',
  saved: 'Saved, wherever you sign in',
  forget: 'Forget this list',
  forgotten: 'Forgotten',
  choose: title => `Choose: ${title}`,
}

export const words = inBoth(zh, en)

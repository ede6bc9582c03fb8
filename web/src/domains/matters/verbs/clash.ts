// What became of a matter while somebody was writing about it.
import { momentWords } from '@/shared/clock'
import { inBoth } from '@/shared/language'
import type { MatterView } from '@/shared/api/schema'
import { words as nouns } from '../words'

export interface Change {
  what: string
  before: string
  now: string
}

const zh = { state: '状态', owner: '负责人', unit: '主办单位', due: '期限', category: '类别', urgency: '缓急', none: '无' }
const en: typeof zh = {
  state: 'State',
  owner: 'Responsible',
  unit: 'Lead unit',
  due: 'Due',
  category: 'Category',
  urgency: 'Urgency',
  none: 'none',
}
const words = inBoth(zh, en)

const leadUnit = ({ units }: MatterView) => units.find(({ part }) => part === 'lead')?.name

export function changesBetween(before: MatterView, now: MatterView, clock: number = Date.now()): Change[] {
  const { state, urgency } = nouns.value
  const told = (what: string, shown: (matter: MatterView) => string | undefined): Change => ({
    what,
    before: shown(before) || words.value.none,
    now: shown(now) || words.value.none,
  })
  return [
    told(words.value.state, matter => state[matter.state]),
    told(words.value.owner, matter => matter.owner),
    told(words.value.unit, leadUnit),
    told(words.value.due, matter => momentWords(matter.clock.due_at, clock)),
    told(words.value.category, matter => matter.category),
    told(words.value.urgency, matter => urgency[matter.urgency]),
  ].filter(change => change.before !== change.now)
}

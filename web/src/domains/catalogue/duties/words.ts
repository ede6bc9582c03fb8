import type { AreaKind, GridDutyPart } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'
import type { DutyChange } from './duties'

interface Words {
  title: string
  about: string
  level: string
  levels: Record<AreaKind, string>
  day: string
  parts: Record<GridDutyPart, string>
  change: Record<DutyChange['what'], string>
  category: string
  duty: string
  part: string
  source: string
  itemSource: string
  inForce: (number: number, from: string, source: string) => string
  none: string
  write: string
  from: string
  fromHint: string
  sourceHint: string
  items: (n: number) => string
  addItem: string
  edit: string
  ready: string
  drop: string
  preview: string
  asBefore: string
  publish: string
  published: string
}

const zh: Words = {
  title: '职责清单',
  about: '每一级该办什么、只协助什么。整张清单从选定的那天起执行；清单里没有的事，不能派给这一级。',
  level: '哪一级',
  levels: { community: '社区', committee: '居民委', grid: '网格' },
  day: '看哪天的',
  parts: { lead: '主责', assist: '协助' },
  change: { added: '新增', changed: '改动', dropped: '去掉' },
  category: '类别',
  duty: '职责',
  part: '主责还是协助',
  source: '依据',
  itemSource: '这一条的依据',
  inForce: (number, from, source) => `第 ${number} 版，${from} 起执行。依据：${source}`,
  none: '还没有发布过清单，什么事都可以派给这一级。',
  write: '写新的一版',
  from: '从哪天起执行',
  fromHint: '不能早于现在这一版',
  sourceHint: '文件名和文号，或者哪次会议定的',
  items: n => `共 ${n} 条`,
  addItem: '加一条',
  edit: '改',
  ready: '写好了',
  drop: '去掉',
  preview: '和现在执行的比',
  asBefore: '没有不同',
  publish: '发布这一版',
  published: '发布了',
}
const en: Words = {
  title: 'Duty lists',
  about:
    'What each level has to do itself, and what it only helps with. A list holds as a whole from its day on; what is not on it may not be dispatched to that level.',
  level: 'Level',
  levels: { community: 'Community', committee: 'Committee', grid: 'Grid' },
  day: 'As it is on',
  parts: { lead: 'leads', assist: 'assists' },
  change: { added: 'new', changed: 'changed', dropped: 'gone' },
  category: 'Category',
  duty: 'Duty',
  part: 'Leads or assists',
  source: 'Basis',
  itemSource: 'Basis of this duty',
  inForce: (number, from, source) => `Version ${number}, in force from ${from}. Basis: ${source}`,
  none: 'No list was published yet: anything may be dispatched to this level.',
  write: 'Write a new version',
  from: 'In force from',
  fromHint: 'Not before the version that is in force',
  sourceHint: 'The paper and its number, or the meeting that decided it',
  items: n => (n === 1 ? '1 duty' : `${n} duties`),
  addItem: 'Add a duty',
  edit: 'Change',
  ready: 'Done',
  drop: 'Remove',
  preview: 'Compared with what is in force',
  asBefore: 'No difference',
  publish: 'Publish this version',
  published: 'Published',
}
export const words = inBoth(zh, en)

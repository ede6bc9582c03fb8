// 职责清单 in a neighbour's words.
import type { AreaKind, GridDutyPart } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

interface Words {
  title: string
  about: string
  none: string
  level: Record<AreaKind, string>
  part: Record<GridDutyPart, string>
  since: (day: string, source: string) => string
}

const zh: Words = {
  title: '社区管哪些事，帮哪些事',
  about: '单子上没有的，也可以跟社区说，社区告诉您该找谁。',
  none: '还没有公布。',
  level: { community: '社区', committee: '居民委', grid: '网格' },
  part: { lead: '主办：由我们来办', assist: '协助：别的单位办，我们帮着' },
  since: (day, source) => `从 ${day} 起，依据：${source}`,
}

const en: Words = {
  title: 'What the community does, and what it helps with',
  about: 'You may tell us of anything else too; we say whom to turn to.',
  none: 'Nothing is published yet.',
  level: { community: 'The community', committee: 'The residents’ committee', grid: 'The grid' },
  part: { lead: 'We lead: it is ours to do', assist: 'We assist: others do it, we help' },
  since: (day, source) => `Since ${day}, by: ${source}`,
}

export const words = inBoth(zh, en)

import type { MattersWaiting } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

export type Heap = 'mine' | 'decide' | 'call' | 'watch'

const zh = {
  title: '上班',
  heap: { mine: '该我办的', decide: '等我定的', call: '要打的电话', watch: '要看着的' } as Record<Heap, string>,
  urgent: '先办这些',
  nothingUrgent: '手上没有超时的，也没有今天到期的。',
  none: '没有',
  all: '全都在这里',
  asOf: (time: string) => `${time} 的数`,
  loading: '正在数',
  again: '再试一次',
  count: (what: string, n: number) => `${what}：${n} 件`,
  notYours: '您的岗位不办居民的事项，这里没有等着您的。',
  goOn: { board: '去派单台', follow_up: '开始回访', matters: '看全部事项' },
}

const en: typeof zh = {
  title: 'Start of shift',
  heap: { mine: 'Mine to do', decide: 'Mine to decide', call: 'Calls to make', watch: 'To keep an eye on' },
  urgent: 'Do these first',
  nothingUrgent: 'Nothing of yours is late or due today.',
  none: 'none',
  all: 'All of them are here',
  asOf: time => `counted at ${time}`,
  loading: 'Counting',
  again: 'Try again',
  count: (what, n) => `${what}: ${n}`,
  notYours: 'Your role handles no matters of residents; nothing waits for you here.',
  goOn: { board: 'To the dispatch board', follow_up: 'Begin calling', matters: 'See all matters' },
}

export const words = inBoth(zh, en)

// Which heap each number lies on, in the order of need.
export const heaps: Record<Heap, readonly MattersWaiting[]> = {
  mine: ['mine_late', 'mine_today', 'to_sign', 'to_contact'],
  decide: ['to_accept', 'returned', 'to_dispatch', 'return_asked', 'extension_asked', 'termination_asked'],
  call: ['follow_up_due', 'follow_up'],
  watch: ['late', 'supervised'],
}

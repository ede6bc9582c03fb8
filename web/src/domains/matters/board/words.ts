import type { MattersTogether } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

interface Words {
  title: string
  tabs: string
  verb: Record<MattersTogether | 'merge', string>
  empty: string
  choose: string
  notYours: string
  chosen: (n: number) => string
  none: string
  all: (n: number) => string
  preview: string
  previewOf: string
  doIt: (n: number) => string
  nothing: string
  result: (done: number, all: number) => string
  willGo: (to: string) => string
  willSign: (until: string) => string
  willUrge: string
  willSupervise: string
  done: string
  cannot: string
  close: string
  keep: string
  mergeHint: string
  willMerge: string
  held: (n: number) => string
  fromWhom: string
}

const zh: Words = {
  title: '派单台',
  tabs: '等着办的',
  verb: { dispatch: '一起派单', urge: '一起催办', supervise: '一起督办', merge: '并到一起' },
  empty: '这里没有等着的了。',
  choose: '左边选一件；按 X 选上几件，一起办。',
  notYours: '您的岗位不派单。',
  chosen: n => `选了 ${n} 件`,
  none: '都不选',
  all: n => `选上这 ${n} 件`,
  preview: '看看会怎样',
  previewOf: '会是这样',
  doIt: n => `就这样办（${n} 件）`,
  nothing: '一件也办不了，看看每件后面写的原因。',
  result: (done, all) => (done === all ? `${done} 件都办了` : `${all} 件里办了 ${done} 件，其余的原因写在后面`),
  willGo: to => `派给 ${to}`,
  willSign: until => `${until} 前签收`,
  willUrge: '催一次',
  willSupervise: '督办',
  done: '办了',
  cannot: '办不了',
  close: '好',
  keep: '留下哪一件',
  mergeHint: '其余的并进来：反映的人都跟着这一件，办好了一起告诉。',
  willMerge: '并进来',
  held: n => `${n} 件正在并，8 秒里可以一件一件撤销`,
  fromWhom: '负责人',
}

const en: Words = {
  title: 'Dispatch board',
  tabs: 'What waits',
  verb: { dispatch: 'Dispatch', urge: 'Urge', supervise: 'Supervise', merge: 'Merge' },
  empty: 'Nothing waits here.',
  choose: 'Choose a matter on the left; X chooses several, to deal with together.',
  notYours: 'Your role does not dispatch.',
  chosen: n => `${n} chosen`,
  none: 'None',
  all: n => `Choose these ${n}`,
  preview: 'See what would happen',
  previewOf: 'This is what would happen',
  doIt: n => (n === 1 ? 'Do it (1 matter)' : `Do it (${n} matters)`),
  nothing: 'None of them can be done; each says why.',
  result: (done, all) => (done === all ? `All ${done} done` : `${done} of ${all} done; the others say why not`),
  willGo: to => `to ${to}`,
  willSign: until => `to sign for by ${until}`,
  willUrge: 'urged once',
  willSupervise: 'supervised',
  done: 'done',
  cannot: 'not possible',
  close: 'Good',
  keep: 'Which one stays',
  mergeHint: 'The others join it: everybody who spoke follows this one and is told the result.',
  willMerge: 'joins it',
  held: n => (n === 1 ? 'One is being merged; it can be undone for 8 seconds' : `${n} are being merged; each can be undone for 8 seconds`),
  fromWhom: 'Responsible',
}

export const words = inBoth(zh, en)

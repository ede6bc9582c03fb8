// The nouns of the diary, by the names the server gives them, and the words of its forms.
import type { DiaryClearedHow, DiaryLineKind, DiaryPromiseState, DiaryPromiseVerb } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

// As a listing is asked for them; no view names them.
export type DiaryLedger = 'noted' | 'promised' | 'cleared'

interface Nouns {
  kind: Record<DiaryLineKind, string>
  state: Record<DiaryPromiseState, string>
  ledger: Record<DiaryLedger, string>
  verb: Record<DiaryPromiseVerb, string>
  how: Record<DiaryClearedHow, string>
  step: Record<string, string>
}

const zhNouns: Nouns = {
  kind: { urgent: '急事', hard: '难事', vexing: '烦心事', suggestion: '建议', thanks: '感谢', daily: '日常' },
  state: { noted: '记着', promised: '答应了', kept: '办好了，等销号', cleared: '销号了', withdrawn: '不办了' },
  ledger: { noted: '问题账', promised: '责任账', cleared: '销号账' },
  verb: { promise: '答应下来', keep: '办好了', clear: '销号', withdraw: '不办了' },
  how: { resident_word: '居民说好了', second_person: '另一个人去核实了' },
  step: {
    noted: '记下',
    promised: '答应',
    kept: '说办好了',
    begun_again: '重新办',
    cleared: '销号',
    withdrawn: '不办了',
  },
}

const enNouns: Nouns = {
  kind: { urgent: 'Urgent', hard: 'Hardship', vexing: 'Vexing', suggestion: 'Suggestion', thanks: 'Thanks', daily: 'Everyday' },
  state: { noted: 'Noted', promised: 'Promised', kept: 'Done, to be cleared', cleared: 'Cleared', withdrawn: 'Withdrawn' },
  ledger: { noted: 'Problems', promised: 'Promises', cleared: 'Cleared' },
  verb: { promise: 'Promise it', keep: 'It is done', clear: 'Clear it', withdraw: 'Withdraw' },
  how: { resident_word: 'The resident says so', second_person: 'A second person looked' },
  step: {
    noted: 'Noted',
    promised: 'Promised',
    kept: 'Said to be done',
    begun_again: 'Begun again',
    cleared: 'Cleared',
    withdrawn: 'Withdrawn',
  },
}

export const nouns = inBoth(zhNouns, enNouns)

const zh = {
  kindOf: '哪一类',
  said: '居民怎么说',
  judgement: '我的看法',
  measures: '当场做了什么',
  met: '见到谁',
  place: '在哪儿',
  private: '只自己看',
  shared: '网格的人也看',
  whoSees: '谁能看',
  writtenAt: (moment: string) => `${moment} 写`,
  arrivedAt: (moment: string) => `${moment} 收到`,
  revisedAt: (moment: string) => `${moment} 改过`,
  before: '原先写的',
  until: (moment: string) => `到 ${moment} 为止`,
  raised: (number: string) => `已报，编号 ${number}`,
  raise: '报成一件事',
  promises: '承诺',
  promiseNew: '答应一件事',
  promiseWhat: '答应了什么',
  toWhom: '答应谁',
  dueOn: '哪天前办好',
  dueHint: '不写日子，就先记在问题账上',
  owner: '谁来办',
  stays: '不换人',
  myself: '我自己',
  reason: '为什么',
  how: '怎么办的',
  clearHow: '凭什么销号',
  clearWords: '居民的原话，或者核实到的情况',
  noOwner: '还没人认',
  due: (day: string) => `${day}前办好`,
  overdue: '过了日子',
  change: '改日子、换人',
  again: '没办好，重新办',
  steps: '经过',
  clearedBy: (who: string, how: string) => `${who}销号：${how}`,
  by: (who: string) => `${who}记的`,
  forWhom: (who: string) => `答应${who}`,
  done: '记好了',
  noPromises: '这条上还没有承诺。',
}

const en: typeof zh = {
  kindOf: 'Kind',
  said: 'What the resident said',
  judgement: 'What I think',
  measures: 'What was done at once',
  met: 'Whom I met',
  place: 'Where',
  private: 'Only I see it',
  shared: 'The grid sees it too',
  whoSees: 'Who sees it',
  writtenAt: moment => `written ${moment}`,
  arrivedAt: moment => `arrived ${moment}`,
  revisedAt: moment => `rewritten ${moment}`,
  before: 'What it said before',
  until: moment => `until ${moment}`,
  raised: number => `Raised, number ${number}`,
  raise: 'Make it a matter',
  promises: 'Promises',
  promiseNew: 'Promise something',
  promiseWhat: 'What was promised',
  toWhom: 'To whom',
  dueOn: 'Done by',
  dueHint: 'Without a day it is only noted',
  owner: 'Who does it',
  stays: 'as it is',
  myself: 'I myself',
  reason: 'Why',
  how: 'How it was done',
  clearHow: 'Cleared by',
  clearWords: 'The resident’s words, or what was found',
  noOwner: 'nobody yet',
  due: day => `by ${day}`,
  overdue: 'Overdue',
  change: 'Another day or owner',
  again: 'Not done: begin again',
  steps: 'What became of it',
  clearedBy: (who, how) => `${who} cleared it: ${how}`,
  by: who => `noted by ${who}`,
  forWhom: who => `to ${who}`,
  done: 'Kept',
  noPromises: 'Nothing was promised on this line.',
}

export const words = inBoth(zh, en)

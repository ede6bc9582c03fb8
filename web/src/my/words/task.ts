// The words of a helping unit's task.
import type { MattersEnding, MattersUnitPart } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

export const endings: readonly MattersEnding[] = ['solved', 'partly', 'explained', 'deferred', 'not_possible']

interface Words {
  title: string
  part: Record<MattersUnitPart, string>
  ending: Record<MattersEnding, string>
  due: (moment: string) => string
  urgent: string
  sign: string
  signWhy: string
  signed: string
  note: string
  noteHint: string
  noteMissing: string
  partDone: string
  contact: string
  contactHint: string
  reporter: string
  reporterWhy: string
  reporterReason: string
  noPhone: string
  noted: string
  reply: string
  replyHint: string
  replyMissing: string
  endingQuestion: string
  plan: string
  planHint: string
  promisedFor: string
  promisedHint: string
  replied: string
  finished: string
}

const zh: Words = {
  title: '社区请你们办的事',
  part: { lead: '主办', assisting: '协办' },
  ending: {
    solved: '解决了',
    partly: '解决了一部分',
    explained: '解释清楚了',
    deferred: '以后办',
    not_possible: '办不了',
  },
  due: moment => `${moment}前`,
  urgent: '紧急',
  sign: '签收',
  signWhy: '签收以后，这件事归你们办。',
  signed: '签收了。',
  note: '说说进展',
  noteHint: '社区的人会看到',
  noteMissing: '写一句再交',
  partDone: '我们这份办好了',
  contact: '联系过居民了',
  contactHint: '说了什么，约在什么时候；居民也看得见',
  reporter: '看居民的电话',
  reporterWhy: '会记下你们看过。',
  reporterReason: '联系居民，约时间办理',
  noPhone: '没留电话，请通过社区联系',
  noted: '记下了。',
  reply: '办完了',
  replyHint: '办了什么，结果怎样；居民会看到',
  replyMissing: '写一写办了什么',
  endingQuestion: '办得怎样？',
  plan: '接下来怎么办',
  planHint: '办不了或以后办的，要写明解释和打算',
  promisedFor: '答应哪天办',
  promisedHint: '例如 2026-03-20',
  replied: '交上去了，社区会回访居民。',
  finished: '这件事现在没有要你们办的。',
}

const en: Words = {
  title: 'What the community asks you to do',
  part: { lead: 'Lead', assisting: 'Assisting' },
  ending: {
    solved: 'Solved',
    partly: 'Partly solved',
    explained: 'Explained',
    deferred: 'Deferred',
    not_possible: 'Not possible',
  },
  due: moment => `by ${moment}`,
  urgent: 'Urgent',
  sign: 'Sign for it',
  signWhy: 'From then on it is yours to handle.',
  signed: 'Signed for.',
  note: 'Tell how it goes',
  noteHint: 'The community sees this',
  noteMissing: 'Write a word first',
  partDone: 'Our part is done',
  contact: 'The resident was spoken to',
  contactHint: 'What was said, and for when; the resident reads this too',
  reporter: 'Show the resident’s phone',
  reporterWhy: 'That you looked is written down.',
  reporterReason: 'To speak to the resident about it',
  noPhone: 'No phone given: ask the community',
  noted: 'Written down.',
  reply: 'It is done',
  replyHint: 'What was done and what came of it; the resident reads this',
  replyMissing: 'Say what was done',
  endingQuestion: 'How did it end?',
  plan: 'What happens instead',
  planHint: 'Needed where it is deferred or not possible',
  promisedFor: 'Promised for',
  promisedHint: 'Such as 2026-03-20',
  replied: 'Sent; the community asks the resident.',
  finished: 'There is nothing for you to do here now.',
}

export const words = inBoth(zh, en)

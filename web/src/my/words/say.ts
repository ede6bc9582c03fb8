// Saying something, and what comes back.
import { inBoth } from '@/shared/language'

const zh = {
  step: (n: number, of: number) => `第 ${n} 步，共 ${of} 步`,
  what: '什么事？',
  whatHint: '照平常说话写就行。也可以点键盘上的话筒，用嘴说。',
  whatMissing: '写一句话，说说什么事',
  place: '在哪儿？',
  placeHint: '例如：欣园 3 栋 2 单元 101，或者“菜市场东门”',
  contact: '怎么找您？',
  contactHint: '留个电话，办好了告诉您。不想留就空着。',
  name: '怎么称呼',
  phoneNumber: '电话',
  check: '看一看对不对',
  notGiven: '没写',
  received: '收到了',
  receivedNext: (due: string) => `${due}前会有人受理。办到哪了，用下面两个号看。`,
  keepThese: '请把这两个号记下来，或者截个图。',
  lookNow: '现在就看',
  change: '改',
  next: '下一步',
  back: '返回',
  number: '编号',
  code: '查询码',
}

const en: typeof zh = {
  step: (n, of) => `Step ${n} of ${of}`,
  what: 'What is it about?',
  whatHint: 'Write as you speak. The microphone on the keyboard works too.',
  whatMissing: 'Say in a sentence what it is about',
  place: 'Where?',
  placeHint: 'Such as: Xinyuan building 3, entrance 2, door 101; or “east gate of the market”',
  contact: 'How do we reach you?',
  contactHint: 'Leave a phone and we tell you when it is done. Leave it empty if you prefer.',
  name: 'Your name',
  phoneNumber: 'Phone',
  check: 'Is this right?',
  notGiven: 'not given',
  received: 'We have got it',
  receivedNext: due => `Somebody takes it up by ${due}. With these two you can see where it stands.`,
  keepThese: 'Please write these two down, or take a screenshot.',
  lookNow: 'Look now',
  change: 'Change',
  next: 'Next',
  back: 'Back',
  number: 'Number',
  code: 'Code',
}

export const words = inBoth(zh, en)

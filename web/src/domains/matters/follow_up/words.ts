import { inBoth } from '@/shared/language'

const zh = {
  title: '回访',
  list: '等回访，最早到期的在前',
  empty: '都回访过了。',
  notYours: '您的岗位不回访。',
  choose: '左边选一位，开始回访。',
  asked: '居民反映',
  replied: '办理方答复',
  call: '打给谁',
  anonymous: '没留姓名和电话，打不了；本人凭编号和查询码可以自己评。记满三次没联系上，就可以办结。',
  mayClose: '没有居民的评价也可以办结了：打过三次没联系上，或者居民说过不用回复',
  nobody: '没人接',
  nobodyHint: '记一次，下一个工作日再打；三次都没人接就可以办结',
  tries: (n: number) => (n === 0 ? '还没打过' : `打过 ${n} 次，没联系上`),
  left: (n: number, more: boolean) => (more ? `还有 ${n} 位以上` : `还有 ${n} 位`),
  whole: '看这件事的全部经过',
  next: '下一位',
}

const en: typeof zh = {
  title: 'Follow-up calls',
  list: 'To follow up, earliest due first',
  empty: 'Everybody has been called.',
  notYours: 'Your role does not follow up.',
  choose: 'Choose somebody on the left to begin.',
  asked: 'What the resident said',
  replied: 'What the office replied',
  call: 'Whom to call',
  anonymous:
    'No name and no number: nobody can be called. With number and code they can rate it themselves; after three tries it may be closed.',
  mayClose: 'It may be closed without a verdict: three tries reached nobody, or no reply was wanted',
  nobody: 'Nobody answered',
  nobodyHint: 'Counts as a try; due again on the next working day. After three it may be closed',
  tries: n => (n === 0 ? 'not called yet' : n === 1 ? 'called once, not reached' : `called ${n} times, not reached`),
  left: (n, more) => (more ? `more than ${n} left` : `${n} left`),
  whole: 'See everything about it',
  next: 'Next',
}

export const words = inBoth(zh, en)

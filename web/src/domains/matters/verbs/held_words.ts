import { inBoth } from '@/shared/language'

const zh = {
  bar: '还能撤销的',
  goes: (verb: string, number: string) => `${verb} · ${number}`,
  inSeconds: (n: number) => `${n} 秒后发出`,
  sending: '正在发出',
  lineDown: '线路断了，线路好了就发',
  undo: '撤销',
  now: '现在就发',
  notDone: (verb: string, number: string) => `没办成：${verb} · ${number}`,
  fault: '服务器出了点问题。',
  kept: '写好的还在。',
  open: '打开看看',
  known: '知道了',
  others: (n: number) => `还有 ${n} 件等着发出`,
  willBe: '发出以后就是这样。还没发出，别人看到的还是原来的。接着办下一步，就先发出。',
}

const en: typeof zh = {
  bar: 'Can still be undone',
  goes: (verb, number) => `${verb} · ${number}`,
  inSeconds: n => `sent in ${n} s`,
  sending: 'being sent',
  lineDown: 'the line is down; sent when it is back',
  undo: 'Undo',
  now: 'Send now',
  notDone: (verb, number) => `Not done: ${verb} · ${number}`,
  fault: 'Something went wrong on the server.',
  kept: 'What you wrote is still here.',
  open: 'Open it',
  known: 'Seen',
  others: n => (n === 1 ? 'one more waits to be sent' : `${n} more wait to be sent`),
  willBe: 'This is how it will be. It has not been sent yet: others still see it as it was. Going on with the next step sends it first.',
}

export const words = inBoth(zh, en)

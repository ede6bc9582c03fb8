import { inBoth } from '@/shared/language'

const zh = {
  title: '邻里 · 民情日记',
  tabs: { today: '今天', doors: '门牌', diary: '日记', me: '我' },
  nav: '页面',
  line: '线路',
  write: '记一条',
  notHere: '您的岗位在电脑上办事，不写民情日记。',
  desk: '去电脑上的页面',
  back: '返回',
  offline: '没有网络，照常写',
  waiting: (n: number) => `${n} 条等着上传`,
  sendNow: '现在上传',
  refused: (n: number) => `${n} 条没传上，看看为什么`,
  allSent: (time: string) => `都已上传 ${time}`,
  loose: '这个浏览器存不住东西：传上去之前别关这一页。',
  unsent: (n: number) => `${n} 条没传上`,
}

const en: typeof zh = {
  title: 'Linli · diary',
  tabs: { today: 'Today', doors: 'Doors', diary: 'Diary', me: 'Me' },
  nav: 'Pages',
  line: 'The line',
  write: 'Write a line',
  notHere: 'Your work is done at the desk; you keep no diary.',
  desk: 'To the desk',
  back: 'Back',
  offline: 'No network: write on',
  waiting: n => `${n} waiting to be sent`,
  sendNow: 'Send now',
  refused: n => `${n} not sent: see why`,
  allSent: time => `All sent ${time}`,
  loose: 'This browser keeps nothing: do not close the page before it is sent.',
  unsent: n => `${n} not sent`,
}

export const words = inBoth(zh, en)

// What was begun another time, and whose phone it is.
import { inBoth } from '@/shared/language'

const zh = {
  before: '上次没写完的还在：',
  goOn: '接着上次写的',
  drop: '不要了',
  borrowed: '这是别人的手机，写的别留下',
  stays: '没写完的，在这个手机上留一天。',
}
const en: typeof zh = {
  before: 'What you began last time is still here: ',
  goOn: 'Go on with it',
  drop: 'Drop it',
  borrowed: 'This is somebody else’s phone: keep nothing of it',
  stays: 'What is not finished stays on this phone for a day.',
}

export const words = inBoth(zh, en)

// Words of every form and list that keeps something.
import { inBoth } from './language'

const zh = {
  add: '新增',
  save: '存好',
  saved: '存好了',
  cancel: '取消',
  close: '关上',
  optional: '可不填',
  none: '无',
  more: '再看一些',
  wait: '正在取',
  again: '再试一次',
  draftKept: '上次没写完的还在',
  draftUnkept: '这台电脑存不下草稿：写的只在这一页上，交上去以前别关',
  clash: '您写的时候，别人先改过了',
  clashBefore: '原来',
  clashNow: '现在',
  clashSeen: '看过了，接着写',
  today: '今天',
  from: '从',
  until: '到',
  yes: '是',
  no: '否',
}

const en: typeof zh = {
  add: 'Add',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  close: 'Close',
  optional: 'optional',
  none: 'none',
  more: 'More',
  wait: 'Loading',
  again: 'Try again',
  draftKept: 'What you began last time is still here',
  draftUnkept: 'This computer cannot keep drafts: what you write is on this page alone, send it before you close it',
  clash: 'Somebody else changed this while you were writing',
  clashBefore: 'before',
  clashNow: 'now',
  clashSeen: 'Seen, keep writing',
  today: 'Today',
  from: 'from',
  until: 'until',
  yes: 'Yes',
  no: 'No',
}

export const words = inBoth(zh, en)

// What every page says; loaded first, so it is kept short.
import { inBoth } from '@/shared/language'

const zh = {
  title: '我的社区',
  bigger: '大字',
  smallest: '字小点',
  readAloud: '朗读',
  stopReading: '不念了',
  otherLanguage: 'English',
  home: '首页',
  error: '出错了：',
  fix: '有地方要改',
  lineTrouble: '没有成功',
  send: '交上去',
  optional: '可不填',
  say: '我有事要说',
  sayWhy: '哪里坏了、有什么难处，告诉社区',
  where: '办到哪了',
  whereWhy: '用编号和查询码看，也能打分',
  cards: '该找谁',
  cardsWhy: '您家的网格员和电话',
  rate: '说说满意不满意',
  rateWhy: '办完了，您说了才算',
  loading: '正在找',
}

const en: typeof zh = {
  title: 'My community',
  bigger: 'Larger text',
  smallest: 'Smaller text',
  readAloud: 'Read aloud',
  stopReading: 'Stop',
  otherLanguage: '中文',
  home: 'Home',
  error: 'Error: ',
  fix: 'Something needs to be changed',
  lineTrouble: 'That did not work',
  send: 'Send',
  optional: 'optional',
  say: 'I have something to say',
  sayWhy: 'What is broken, what is hard: tell the community',
  where: 'Where is my matter',
  whereWhy: 'By number and code; you can rate it too',
  cards: 'Whom to turn to',
  cardsWhy: 'Your grid worker and the phone',
  rate: 'Satisfied or not',
  rateWhy: 'It is done when you say so',
  loading: 'Looking',
}

export const words = inBoth(zh, en)

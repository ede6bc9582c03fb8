import { inBoth } from '@/shared/language'

const zh = {
  title: '记一条',
  again: '改一改',
  say: '居民怎么说，你看到了什么',
  talk: '说话比打字快：用键盘上的话筒。',
  where: '在哪儿',
  doors: '选门牌',
  byWords: '写一句',
  placeText: '例如 小广场东头',
  more: '见到谁、我的看法、做了什么',
  judgement: '我的看法（跟居民的话分开）',
  area: '哪个网格',
  promise: '我答应了一件事',
  raise: '要办：报成一件事',
  raiseWhy: '报上去有编号、有人负责。只带居民说的话。',
  save: '存好',
  empty: '先写一句，再存。',
  kept: '记下了',
  putDown: '先放着',
}

const en: typeof zh = {
  title: 'Write a line',
  again: 'Rewrite',
  say: 'What the resident said, what you saw',
  talk: 'Talking is faster: use the microphone of your keyboard.',
  where: 'Where',
  doors: 'Choose a door',
  byWords: 'In words',
  placeText: 'e.g. east end of the square',
  more: 'Whom I met, what I think, what I did',
  judgement: 'What I think (apart from the resident’s words)',
  area: 'Which grid',
  promise: 'I promised something',
  raise: 'To be done: make it a matter',
  raiseWhy: 'It gets a number and an owner. Only the resident’s words go along.',
  save: 'Save',
  empty: 'Write a word first.',
  kept: 'Kept',
  putDown: 'Later',
}

export const words = inBoth(zh, en)

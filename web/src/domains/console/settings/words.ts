import { inBoth } from '@/shared/language'

const zh = {
  title: '设置',
  about: '每一项都写着管什么、原来是多少、依据是什么。改了要写明为什么，日志里都有。',
  texts: '文字',
  aboutTexts: '居民看到的、回执上印的话。改了要写明为什么，日志里都有。',
  what: '管什么',
  value: '现在',
  fallback: '原来的',
  source: '原来的依据',
  note: '为什么改',
  noteHint: '会议、文件，或者谁定的',
  noteNow: '上次为什么改',
  changed: '改过',
  on: '是',
  off: '否',
  between: (min: number, max: number) => `${min} 到 ${max} 之间的整数`,
  length: (max: number) => `最多 ${max} 个字`,
  edit: '改设置',
  empty: '（空）',
  newValue: '改成',
}

const en: typeof zh = {
  title: 'Settings',
  about: 'Each says what it decides, what it was and on what ground. A change says why, and the journal keeps it.',
  texts: 'Texts',
  aboutTexts: 'What residents read, and what receipts say. A change says why, and the journal keeps it.',
  what: 'Decides',
  value: 'Now',
  fallback: 'Default',
  source: 'Ground of the default',
  note: 'Why',
  noteHint: 'A meeting, a paper, or who decided it',
  noteNow: 'Why it was changed',
  changed: 'changed',
  on: 'yes',
  off: 'no',
  between: (min, max) => `A whole number, ${min} to ${max}`,
  length: max => `At most ${max} characters`,
  edit: 'Change the setting',
  empty: '(empty)',
  newValue: 'New value',
}

export const words = inBoth(zh, en)

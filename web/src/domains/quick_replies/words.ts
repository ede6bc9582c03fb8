import { inBoth } from '@/shared/language'

const zh = {
  title: '常用语',
  about: '办公室常说的话。写字的时候打 :: 和代号就出来，按回车填进去；大括号里的按这件事填好。',
  newReply: '新增常用语',
  none: '还没有常用语。',
  code: '代号',
  codeHint: '打 :: 之后敲的那几个字，越短越好，例如 jc 或 记下',
  text: '内容',
  textHint: '能填的有：{编号} {门牌} {类别} {期限} {单位} {称呼} {社区} {我} {今天}',
  active: '在用',
  retired: '停用',
  edit: '改常用语',
  list: '常用语',
  hint: '打 :: 用常用语',
  blank: (field: string) => `（${field}）`,
}
const en: typeof zh = {
  title: 'Quick replies',
  about: 'What the office says often. While writing, type :: and the code, then Enter; what stands in braces is filled in for the matter.',
  newReply: 'New quick reply',
  none: 'No quick replies yet.',
  code: 'Code',
  codeHint: 'What is typed behind ::, the shorter the better',
  text: 'Text',
  textHint: 'Fields: {number} {door} {category} {due} {unit} {name} {community} {me} {today}',
  active: 'In use',
  retired: 'not in use',
  edit: 'Change the quick reply',
  list: 'Quick replies',
  hint: 'Type :: for quick replies',
  blank: field => `(${field})`,
}
export const words = inBoth(zh, en)

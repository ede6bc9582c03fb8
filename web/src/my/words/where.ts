// Finding one’s matter by number and code.
import { inBoth } from '@/shared/language'

const zh = {
  whereTitle: '办到哪了',
  whereHint: '编号和查询码印在回执上，也可以打电话问社区。',
  number: '编号',
  code: '查询码',
  numberHint: '例如 2026-000123，横线可以不写',
  codeHint: '八位数字',
  numberMissing: '写上编号',
  codeMissing: '写上查询码',
  look: '看一看',
}

const en: typeof zh = {
  whereTitle: 'Where is my matter',
  whereHint: 'Number and code are printed on the receipt; the community tells you by phone too.',
  number: 'Number',
  code: 'Code',
  numberHint: 'Such as 2026-000123; the dash may be left out',
  codeHint: 'Eight digits',
  numberMissing: 'Write the number',
  codeMissing: 'Write the code',
  look: 'Look',
}

export const words = inBoth(zh, en)

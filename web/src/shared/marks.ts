// How each language puts together what is said: 名称：值（注） against "name: value (note)".
import { inBoth } from './language'

const zh = { colon: '：', comma: '，', list: '、', bracketed: (text: string) => `（${text}）` }
const en: typeof zh = { colon: ': ', comma: ', ', list: ', ', bracketed: text => ` (${text})` }

export const marks = inBoth(zh, en)

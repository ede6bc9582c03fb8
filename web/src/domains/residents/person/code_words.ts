import { inBoth } from '@/shared/language'

const zh = { nation: '民族', education: '学历', politics: '政治面貌', marriage: '婚姻', relation: '与户主关系' }
const en: typeof zh = { nation: 'Nation', education: 'Education', politics: 'Politics', marriage: 'Marriage', relation: 'Relation to the head' }

export const codeWords = inBoth(zh, en)

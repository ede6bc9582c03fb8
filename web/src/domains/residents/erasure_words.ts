import type { ResidentsErasureState } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

interface Words {
  state: Record<ResidentsErasureState, string>
  outcome: Record<'granted' | 'refused', string>
  none: string
  whom: string
  decide: string
  about: string
  how: string
  why: string
  whyHint: string
}
const zh: Words = {
  state: { asked: '等决定', granted: '删除了', refused: '没有同意' },
  outcome: { granted: '同意，现在删除', refused: '不同意' },
  none: '没有等着决定的请求。',
  whom: '看这个人',
  decide: '决定',
  about: '同意以后，姓名、证件、电话、特征立刻抹去，不能恢复；经办过的事还在，只是不再写着是谁。',
  how: '怎么决定',
  why: '理由',
  whyHint: '法律要求写明不同意的理由；不写电话和证件号',
}
const en: Words = {
  state: { asked: 'waiting', granted: 'Erased', refused: 'Refused' },
  outcome: { granted: 'Grant it and erase now', refused: 'Refuse it' },
  none: 'No request is waiting.',
  whom: 'See the person',
  decide: 'Decide',
  about: 'Granted, name, documents, phones and traits are wiped at once and for good. What was done stays and names nobody.',
  how: 'Decision',
  why: 'Reason',
  whyHint: 'The law asks for the reason of a refusal; no phone or identity numbers',
}
export const erasureWords = inBoth(zh, en)

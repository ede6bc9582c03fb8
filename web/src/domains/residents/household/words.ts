// What is done with a household and a door, in words a clerk would use.
import type { ResidentsLeavingReason, ResidentsUseKind } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

export type HouseholdAct = 'move_in' | 'register' | 'move_out' | 'relation' | 'relocate' | 'kind'

interface Words {
  act: Record<HouseholdAct, string>
  about: Record<HouseholdAct, string>
  leaving: Record<ResidentsLeavingReason, string>
  use: Record<ResidentsUseKind, string>
  household: string
  number: (text: string) => string
  members: string
  past: string
  stays: string
  kind: string
  since: (day: string) => string
  closed: (day: string) => string
  who: string
  whoHint: string
  relation: string
  chooseRelation: string
  fromDay: string
  leaveDay: string
  reason: string
  where: string
  whereHint: string
  useOf: string
  recordUse: string
  aboutUse: string
  openHousehold: string
  aboutOpen: string
  opened: string
  save: string
  done: string
  gone: string
  door: string
  doorNoun: string
}

const zh: Words = {
  act: {
    move_in: '迁入',
    register: '登记新成员',
    move_out: '有人离开',
    relation: '改关系',
    relocate: '整户搬家',
    kind: '改类型',
  },
  about: {
    move_in: '已经登记过的人住进来。',
    register: '还没登记过的人，登记到这一户。',
    move_out: '搬走、去世或并到别户；经过都留着。',
    relation: '同户主的关系。',
    relocate: '全户搬到另一个门牌。',
    kind: '户籍、常住、流动或空挂。',
  },
  leaving: { moved_away: '搬走了', died: '去世了', joined_other: '并到别户', entered_in_error: '登记错了' },
  use: { self_occupied: '自住', rented_out: '出租', vacant: '空置', business: '经营' },
  household: '一户人家',
  number: text => `户号 ${text}`,
  members: '现在的成员',
  past: '以前的成员',
  stays: '住过的门牌',
  kind: '类型',
  since: day => `${day} 起`,
  closed: day => `${day} 起没有人了`,
  who: '谁',
  whoHint: '姓名、电话后四位或门牌',
  relation: '同户主的关系',
  chooseRelation: '选一个',
  fromDay: '从哪天起',
  leaveDay: '哪天离开',
  reason: '为什么离开',
  where: '搬到哪儿',
  whereHint: '门牌，比如 3-2-101',
  useOf: '房屋用途',
  recordUse: '记用途',
  aboutUse: '从哪天起这样用；以前的也留着。',
  openHousehold: '立一户',
  aboutOpen: '先立户，再把人登记进去。',
  opened: '立好了，现在登记成员',
  save: '存好',
  done: '存好了',
  gone: '没有这一户，或者不在您的范围里。',
  door: '这个门牌的页面',
  doorNoun: '门牌',
}

const en: Words = {
  act: {
    move_in: 'Move in',
    register: 'Register a member',
    move_out: 'Somebody leaves',
    relation: 'Change a relation',
    relocate: 'All move',
    kind: 'Change the kind',
  },
  about: {
    move_in: 'Somebody who is registered already comes to live here.',
    register: 'Somebody who is not registered yet, as a member of this household.',
    move_out: 'Moved away, died, or joined another household; the history stays.',
    relation: 'To the head of the household.',
    relocate: 'The whole household goes to another door.',
    kind: 'Registered, resident, floating, or registered only.',
  },
  leaving: {
    moved_away: 'Moved away',
    died: 'Died',
    joined_other: 'Joined another household',
    entered_in_error: 'Entered in error',
  },
  use: { self_occupied: 'Lived in by the owner', rented_out: 'Rented out', vacant: 'Vacant', business: 'Business' },
  household: 'A household',
  number: text => `No. ${text}`,
  members: 'Members today',
  past: 'Former members',
  stays: 'Where it lived',
  kind: 'Kind',
  since: day => `since ${day}`,
  closed: day => `nobody since ${day}`,
  who: 'Who',
  whoHint: 'Name, last four digits of the phone, or door',
  relation: 'Relation to the head',
  chooseRelation: 'Choose',
  fromDay: 'Since',
  leaveDay: 'Leaves on',
  reason: 'Why',
  where: 'Where to',
  whereHint: 'A door, such as 3-2-101',
  useOf: 'Use of the dwelling',
  recordUse: 'Record its use',
  aboutUse: 'Since when it is used so; earlier uses are kept.',
  openHousehold: 'Open a household',
  aboutOpen: 'The household first, then its members.',
  opened: 'Opened; now register its members',
  save: 'Save',
  done: 'Saved',
  gone: 'There is no such household, or it is out of your reach.',
  door: 'Page of this door',
  doorNoun: 'Door',
}

export const words = inBoth(zh, en)

// What is done with a person's record, in words a clerk would use.
import type {
  ResidentsConsentBasis,
  ResidentsConsentPurpose,
  ResidentsErasureAsker,
  ResidentsIdKind,
  ResidentsPersonChangeKind,
  ResidentsPersonField,
  ResidentsPurpose,
  ResidentsTraitSource,
  ResidentsTrust,
} from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

export type PersonAct = 'reveal' | 'change' | 'phone' | 'trait' | 'consent' | 'merge' | 'erasure' | 'copy'
export type Sex = 'unknown' | 'male' | 'female' | 'unstated'

interface Words {
  act: Record<PersonAct, string>
  about: Record<PersonAct, string>
  save: string
  field: Record<ResidentsPersonField, string>
  purpose: Record<ResidentsPurpose, string>
  idKind: Record<ResidentsIdKind, string>
  sex: Record<Sex, string>
  change: Record<ResidentsPersonChangeKind, string>
  trust: Record<ResidentsTrust, string>
  source: Record<ResidentsTraitSource, string>
  consentTo: Record<ResidentsConsentPurpose, string>
  basis: Record<ResidentsConsentBasis, string>
  asker: Record<ResidentsErasureAsker, string>
  what: string
  forWhat: string
  reason: string
  reasonHint: string
  see: string
  hide: string
  nothing: string
  name: string
  number: string
  numberHint: string
  idNumber: string
  idKindOf: string
  sexOf: string
  birth: string
  phone: string
  label: string
  note: string
  noteHint: string
  optional: string
  notSaid: string
  unchanged: string
  nowStored: (value: string) => string
  kindOfChange: string
  why: string
  confirm: string
  confirmed: string
  end: string
  ended: string
  trait: string
  asOf: string
  lastDay: string
  from: string
  holdsNot: string
  endTrait: string
  traitsHidden: string
  consentThere: (to: string) => string
  consentFirst: (to: string) => string
  consents: string
  noConsents: string
  purposeOf: string
  basisOf: string
  textVersion: string
  statute: string
  guardian: string
  given: (day: string) => string
  withdrawn: (day: string) => string
  withdraw: string
  into: string
  intoHint: string
  whoAsks: string
  erasureAsked: string
  looks: string
  noLooks: string
  all: string
  machine: string
  copyReady: string
  print: string
  copyTitle: string
  background: string
  earlier: string
  household: string
  register: string
  registerHint: string
  registered: string
  area: string
  areaHint: string
  find: string
  findHint: string
  done: string
}

const zh: Words = {
  act: {
    reveal: '看明文',
    change: '更正、变更',
    phone: '加电话',
    trait: '记特征',
    consent: '记同意',
    merge: '合并重复',
    erasure: '要求删除',
    copy: '给本人一份',
  },
  about: {
    reveal: '先写明用途和原因，谁看过会留下记录，本人可以查。',
    change: '只填要改的，没填的不动；改之前的也留着。',
    phone: '一个人可以有几个电话，旧的停用，不删。',
    trait: '特征是敏感信息，加密保存；谁看都要写明用途。',
    consent: '本人同意了什么，或者依据哪条法定职责。',
    merge: '这条是重复的，并到另一条里；两边的经过都留着。',
    erasure: '先记下来，由书记决定；决定要写明理由。',
    copy: '本人有权要一份全部记录；写明是谁来要的、怎么核对的。',
  },
  save: '存好',
  field: {
    name: '姓名',
    id_number: '证件号',
    birth_date: '出生日期',
    phones: '电话',
    background: '民族、学历等',
    traits: '特征',
  },
  purpose: {
    handle_matter: '办理事项',
    follow_up: '回访',
    visit: '走访',
    emergency: '紧急情况',
    verify_identity: '核对身份',
    benefits: '办理待遇',
    resident_request: '本人要求',
  },
  idKind: {
    none: '没有登记',
    identity_card: '居民身份证',
    residence_permit: '港澳台居民居住证',
    permanent_residence_card: '外国人永久居留身份证',
    passport: '护照',
    travel_permit: '来往内地（大陆）通行证',
    other: '其他',
  },
  sex: { unknown: '不知道', male: '男', female: '女', unstated: '本人没说' },
  change: { correction: '更正：原来记错了', change: '变更：情况变了', merge: '合并了重复的' },
  trust: { unknown: '没核实', told: '听说的', confirmed: '核实过' },
  source: {
    told_by_self: '本人说的',
    told_by_family: '家人说的',
    visit: '走访看到的',
    certificate: '有证件',
    civil_affairs: '民政部门',
    imported: '导入的',
  },
  consentTo: {
    contact: '联系本人',
    care: '关心照料',
    benefits: '办理待遇',
    share_with_unit: '告诉承办单位',
    volunteer_visit: '志愿者上门',
    publication: '公开宣传',
  },
  basis: { consent: '本人同意', statutory_duty: '法定职责' },
  asker: { self: '本人', guardian: '监护人', heir: '继承人' },
  what: '看哪几项',
  forWhat: '用途',
  reason: '原因',
  reasonHint: '不写电话和证件号；这一条会长期留着',
  see: '看',
  hide: '看完收起',
  nothing: '没有登记',
  name: '姓名',
  number: '号码',
  numberHint: '手机或座机，带不带区号都行',
  idNumber: '证件号',
  idKindOf: '证件种类',
  sexOf: '性别',
  birth: '出生日期',
  phone: '电话',
  label: '是谁的',
  note: '备注',
  noteHint: '比如“女儿”，不写号码和姓名',
  optional: '可不填',
  notSaid: '没说',
  unchanged: '不改',
  nowStored: value => `现在存的：${value}`,
  kindOfChange: '为什么改',
  why: '依据',
  confirm: '打通了',
  confirmed: '记下了：核实过',
  end: '停用',
  ended: '停用了',
  trait: '特征',
  asOf: '从哪天起',
  lastDay: '到哪天止',
  from: '从哪儿知道的',
  holdsNot: '已结束',
  endTrait: '结束',
  consentThere: to => `本人已经同意“${to}”；撤回以后，这个特征就不再显示。`,
  consentFirst: to => `本人还没有同意“${to}”：请先“记同意”，或者写明依据的法规。`,
  traitsHidden: '特征不直接显示：在“看明文”里勾选“特征”。',
  consents: '同意与职责',
  noConsents: '还没有记下任何同意',
  purposeOf: '同意什么',
  basisOf: '依据',
  textVersion: '告知书版本',
  statute: '法规和条款',
  guardian: '监护人姓名',
  given: day => `${day} 起`,
  withdrawn: day => `${day} 撤回`,
  withdraw: '撤回',
  into: '并到谁',
  intoHint: '姓名、电话后四位或门牌',
  whoAsks: '谁来要求的',
  erasureAsked: '记下了，等书记决定',
  looks: '谁看过',
  noLooks: '还没有人看过明文',
  all: '全部',
  machine: '系统',
  copyReady: '准备好了，打印出来交给本人。',
  print: '打印',
  copyTitle: '本人信息副本',
  background: '民族、学历、政治面貌、婚姻',
  earlier: '以前的记录',
  household: '住过的地方',
  register: '登记居民',
  registerHint: '只登记工作用得着的；有身份证号时，性别和生日会自动读出。',
  registered: '登记好了',
  area: '归哪个网格',
  areaHint: '还没有住处的，先归一个网格',
  find: '找人',
  findHint: '姓名、电话后四位或门牌',
  done: '存好了',
}

const en: Words = {
  act: {
    reveal: 'See in plain',
    change: 'Correct or change',
    phone: 'Add a phone',
    trait: 'Record a trait',
    consent: 'Record consent',
    merge: 'Merge a double',
    erasure: 'Ask for erasure',
    copy: 'A copy for them',
  },
  about: {
    reveal: 'Say for which purpose and why. Who looked is recorded, and the resident can ask.',
    change: 'Fill in only what changes; the rest stays. What was there before is kept.',
    phone: 'Somebody may have several phones; an old one is ended, not deleted.',
    trait: 'Traits are sensitive and kept sealed; looking at them takes a purpose.',
    consent: 'What they agreed to, or the duty in law that needs no consent.',
    merge: 'This record is a double and becomes part of another; both histories stay.',
    erasure: 'It is written down now and decided by the secretary, with a reason.',
    copy: 'Everybody may have a copy of all that is held. Say who asked and how they showed that they may.',
  },
  save: 'Save',
  field: {
    name: 'Name',
    id_number: 'Identity number',
    birth_date: 'Date of birth',
    phones: 'Phones',
    background: 'Nation, education and so on',
    traits: 'Traits',
  },
  purpose: {
    handle_matter: 'To handle a matter',
    follow_up: 'To call back',
    visit: 'To visit',
    emergency: 'An emergency',
    verify_identity: 'To verify who they are',
    benefits: 'For a benefit',
    resident_request: 'They asked for it',
  },
  idKind: {
    none: 'None registered',
    identity_card: 'Identity card',
    residence_permit: 'Residence permit (HK, Macao, Taiwan)',
    permanent_residence_card: 'Permanent residence card',
    passport: 'Passport',
    travel_permit: 'Mainland travel permit',
    other: 'Other',
  },
  sex: { unknown: 'Unknown', male: 'Male', female: 'Female', unstated: 'Not stated' },
  change: { correction: 'Correction: it was wrong', change: 'Change: it is different now', merge: 'A double was merged' },
  trust: { unknown: 'not checked', told: 'told', confirmed: 'confirmed' },
  source: {
    told_by_self: 'They said so',
    told_by_family: 'Their family said so',
    visit: 'Seen on a visit',
    certificate: 'A certificate',
    civil_affairs: 'Civil affairs office',
    imported: 'Imported',
  },
  consentTo: {
    contact: 'Being contacted',
    care: 'Care',
    benefits: 'Benefits',
    share_with_unit: 'Telling the unit that helps',
    volunteer_visit: 'Visits by volunteers',
    publication: 'Publication',
  },
  basis: { consent: 'Consent', statutory_duty: 'A duty in law' },
  asker: { self: 'The person', guardian: 'A guardian', heir: 'An heir' },
  what: 'What to see',
  forWhat: 'Purpose',
  reason: 'Reason',
  reasonHint: 'No phone or identity numbers; this line is kept for years',
  see: 'See',
  hide: 'Hide again',
  nothing: 'Not registered',
  name: 'Name',
  number: 'Number',
  numberHint: 'Mobile or landline, with or without area code',
  idNumber: 'Identity number',
  idKindOf: 'Kind of document',
  sexOf: 'Sex',
  birth: 'Date of birth',
  phone: 'Phone',
  label: 'Whose',
  note: 'Note',
  noteHint: 'Such as “daughter”; no numbers or names',
  optional: 'optional',
  notSaid: 'Not said',
  unchanged: 'No change',
  nowStored: value => `Stored now: ${value}`,
  kindOfChange: 'Why it changes',
  why: 'On what ground',
  confirm: 'Reached them',
  confirmed: 'Noted: confirmed',
  end: 'End',
  ended: 'Ended',
  trait: 'Trait',
  asOf: 'Since',
  lastDay: 'Until',
  from: 'Known from',
  holdsNot: 'ended',
  endTrait: 'End',
  consentThere: to => `They have consented to “${to}”; once they withdraw it, the trait is no longer shown.`,
  consentFirst: to => `They have not consented to “${to}” yet: record that first, or name the law.`,
  traitsHidden: 'Traits are not shown here: choose “Traits” under “See in plain”.',
  consents: 'Consent and duty',
  noConsents: 'No consent recorded yet',
  purposeOf: 'To what',
  basisOf: 'Ground',
  textVersion: 'Version of the notice',
  statute: 'Law and article',
  guardian: 'Name of the guardian',
  given: day => `since ${day}`,
  withdrawn: day => `withdrawn ${day}`,
  withdraw: 'Withdraw',
  into: 'Into whom',
  intoHint: 'Name, last four digits of the phone, or door',
  whoAsks: 'Who asks',
  erasureAsked: 'Noted; the secretary decides',
  looks: 'Who looked',
  noLooks: 'Nobody has looked at plain values yet',
  all: 'everything',
  machine: 'The system',
  copyReady: 'It is ready: print it and hand it over.',
  print: 'Print',
  copyTitle: 'Copy of personal information',
  background: 'Nation, education, politics, marriage',
  earlier: 'Earlier records',
  household: 'Where they lived',
  register: 'Register a resident',
  registerHint: 'Only what the work needs. With an identity card number, sex and birthday are read off it.',
  registered: 'Registered',
  area: 'Which grid',
  areaHint: 'Who has no home here yet belongs to a grid all the same',
  find: 'Find',
  findHint: 'Name, last four digits of the phone, or door',
  done: 'Saved',
}

export const words = inBoth(zh, en)

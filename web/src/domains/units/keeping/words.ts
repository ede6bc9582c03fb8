import type { UnitKind, UnitsCallPurpose } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

const kind: Record<UnitKind, string> = {
  property: '物业',
  utility: '水电气热',
  sanitation: '环卫',
  civil_affairs: '民政',
  authority: '政府部门',
  health: '医疗',
  school: '学校',
  work_unit: '工作单位',
  association: '社会组织',
  merchant: '商户',
  other: '其他',
}
const kindEn: typeof kind = {
  property: 'property company',
  utility: 'water, power, gas, heat',
  sanitation: 'sanitation',
  civil_affairs: 'civil affairs',
  authority: 'authority',
  health: 'health',
  school: 'school',
  work_unit: 'work unit',
  association: 'association',
  merchant: 'merchant',
  other: 'other',
}

const purpose: Record<UnitsCallPurpose, string> = {
  hand_over: '交办事项',
  urge: '催办',
  emergency: '急事',
  check_number: '核对号码',
}
const purposeEn: typeof purpose = {
  hand_over: 'to hand a matter over',
  urge: 'to urge',
  emergency: 'an emergency',
  check_number: 'to check the number',
}

const zh = {
  title: '协作单位',
  about: '接派单、协办的单位和他们的联系人。',
  newUnit: '新增单位',
  none: '还没有协作单位。',
  name: '名称',
  kindOf: '类型',
  code: '统一社会信用代码',
  phone: '电话',
  duty: '值班电话',
  areas: '服务区域',
  areasHint: '不选就是整个社区',
  categories: '承办类别',
  categoriesHint: '选大类，下面的都算',
  edit: '改单位',
  closed: (day: string) => `到 ${day} 为止`,
  close: '不再合作',
  closeDay: '从哪天起不再派单',
  closeSave: '停止派单',
  contacts: '联系人',
  noContacts: '还没有联系人。',
  addContact: '新增联系人',
  contactName: '姓名',
  contactDuty: '职务',
  reveal: '看全号码',
  purposeOf: '为什么看',
  revealNote: '看号码会记进日志。',
  end: '不再是联系人',
}

const en: typeof zh = {
  title: 'Helping units',
  about: 'Units that take on matters or help with them, and whom to call there.',
  newUnit: 'New unit',
  none: 'No helping units yet.',
  name: 'Name',
  kindOf: 'Kind',
  code: 'Credit code',
  phone: 'Phone',
  duty: 'Duty phone',
  areas: 'Serves',
  areasHint: 'None chosen: the whole community',
  categories: 'Takes on',
  categoriesHint: 'A category counts with all below it',
  edit: 'Change the unit',
  closed: day => `until ${day}`,
  close: 'No longer helping',
  closeDay: 'First day without new matters',
  closeSave: 'Dispatch no more',
  contacts: 'Contacts',
  noContacts: 'No contacts yet.',
  addContact: 'Add a contact',
  contactName: 'Name',
  contactDuty: 'Duty',
  reveal: 'Show the number',
  purposeOf: 'What for',
  revealNote: 'The journal records that it was shown.',
  end: 'No longer a contact',
}

export const words = inBoth(zh, en)
export const kindWords = inBoth(kind, kindEn)
export const purposeWords = inBoth(purpose, purposeEn)

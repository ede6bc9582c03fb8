import { inBoth } from '@/shared/language'

const zh = {
  title: '密钥',
  about: '身份证号、电话、特征这些都加密存着。这里只看哪一把密钥封着什么，密钥本身谁也看不到。',
  honest: '换密钥不在网页上做。密钥放在服务器旁边的一个文件里，由管服务器的人用命令换：',
  after: '用自带数据库的先停下服务再换，用 PostgreSQL 的不用停。旧密钥留着，老的备份还要靠它打开。',
  count: '数一数现在的情况',
  behind: (n: number) => `还有 ${n} 处用旧密钥`,
  current: '都是最新的密钥',
  newest: (key: number) => `现在用第 ${key} 把。`,
  nothing: '还没有加密存的内容。',
  field: '内容',
  key: '第几把',
  values: '多少处',
}
const en: typeof zh = {
  title: 'Keys',
  about: 'Identity numbers, phones and traits are kept sealed. This shows which key seals what; nobody sees a key.',
  honest:
    'Keys are not changed from a page. They lie in a file beside the server, and whoever keeps the server changes them by a command:',
  after: 'With the built-in database stop the server for it; with PostgreSQL it goes on. The old key stays, because old backups need it.',
  count: 'Count how it stands',
  behind: n => `${n} values still under an old key`,
  current: 'all under the newest key',
  newest: key => `Key ${key} seals now.`,
  nothing: 'Nothing is kept sealed yet.',
  field: 'What',
  key: 'Key',
  values: 'Values',
}
const fields: Record<string, string> = {
  'person.id_number': '证件号码',
  'person_phone.number': '居民电话',
  'trait.code': '特征',
  'trait.note': '特征的说明',
  'consent.guardian': '监护人',
  'unit_contact.phone': '协作单位联系人电话',
  'matter.reporter_name': '诉求人姓名',
  'matter.reporter_phone': '诉求人电话',
}
const fieldsEn: typeof fields = {
  'person.id_number': 'identity numbers',
  'person_phone.number': 'residents’ phones',
  'trait.code': 'traits',
  'trait.note': 'notes on traits',
  'consent.guardian': 'guardians',
  'unit_contact.phone': 'phones of units’ contacts',
  'matter.reporter_name': 'reporters’ names',
  'matter.reporter_phone': 'reporters’ phones',
}
export const words = inBoth(zh, en)
export const fieldWords = inBoth(fields, fieldsEn)

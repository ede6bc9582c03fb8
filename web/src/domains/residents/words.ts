import type {
  ResidentsHouseholdKind,
  ResidentsPersonState,
  ResidentsPhoneLabel,
  ResidentsSexCode,
} from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

interface Words {
  sex: Record<ResidentsSexCode, string>
  kind: Record<ResidentsHouseholdKind, string>
  label: Record<ResidentsPhoneLabel, string>
  state: Record<ResidentsPersonState, string>
  age: (years: number) => string
  household: string
  nobody: string
  toldDoor: string
  noDoor: string
  more: string
  persons: string
  phones: string
  choose: string
  raiseFor: string
  openMatters: string
  nothingOpen: string
  gone: string
  gonePlace: string
  raiseHere: string
  matters: string
  nobodyFound: string
  loading: string
  again: string
  all: string
  page: Record<'people' | 'erasures', string>
  stateName: Record<ResidentsPersonState, string>
  filterState: string
  filterArea: string
  register: string
  noPeople: string
  loadMore: string
  openPerson: string
  oneHousehold: string
}

const zh: Words = {
  sex: { unknown: '', male: '男', female: '女', unstated: '' },
  kind: { registered: '户籍', resident: '常住', floating: '流动', registered_only: '空挂' },
  label: { own: '本人', family: '家人', work: '单位', neighbour: '邻居', other: '其他' },
  state: { present: '', moved_away: '已搬走', died: '已去世', merged: '重复登记', erased: '已删除' },
  age: years => `${years} 岁`,
  household: '这一户',
  nobody: '这户没有登记的人',
  toldDoor: '电话里说的',
  noDoor: '没登记门牌',
  more: '还有别的，再多打几个字',
  persons: '居民',
  phones: '电话',
  choose: '选这位',
  raiseFor: '替这位登记一件事',
  openMatters: '还在等的事',
  nothingOpen: '还没有反映过事情',
  gone: '没有这位居民，或者不在您的范围里。',
  gonePlace: '没有这个门牌，或者不在您的范围里。',
  raiseHere: '登记这里的事',
  matters: '反映过的事',
  nobodyFound: '没找到这个人',
  loading: '正在取…',
  again: '再试一次',
  all: '全部',
  page: { people: '居民', erasures: '删除请求' },
  stateName: { present: '在住', moved_away: '已搬走', died: '已去世', merged: '重复登记', erased: '已删除' },
  filterState: '状态',
  filterArea: '网格',
  register: '登记居民',
  noPeople: '这里没有登记的人',
  loadMore: '再看一些',
  openPerson: '打开',
  oneHousehold: '这一户的页面',
}

const en: Words = {
  sex: { unknown: '', male: 'male', female: 'female', unstated: '' },
  kind: { registered: 'Registered', resident: 'Resident', floating: 'Floating', registered_only: 'Registered only' },
  label: { own: 'own', family: 'family', work: 'work', neighbour: 'neighbour', other: 'other' },
  state: { present: '', moved_away: 'moved away', died: 'died', merged: 'a double', erased: 'erased' },
  age: years => `${years} years`,
  household: 'This household',
  nobody: 'Nobody is registered here',
  toldDoor: 'as told on the phone',
  noDoor: 'no door registered',
  more: 'There are more: type on',
  persons: 'Residents',
  phones: 'Phones',
  choose: 'Choose',
  raiseFor: 'Take in a matter for them',
  openMatters: 'Still waiting for',
  nothingOpen: 'No matters yet',
  gone: 'There is no such person, or they are out of your reach.',
  gonePlace: 'There is no such door, or it is out of your reach.',
  raiseHere: 'Take in a matter here',
  matters: 'Matters',
  nobodyFound: 'Nobody like that',
  loading: 'One moment…',
  again: 'Try again',
  all: 'All',
  page: { people: 'Residents', erasures: 'Requests for erasure' },
  stateName: { present: 'living here', moved_away: 'moved away', died: 'died', merged: 'a double', erased: 'erased' },
  filterState: 'State',
  filterArea: 'Area',
  register: 'Register a resident',
  noPeople: 'Nobody is registered here',
  loadMore: 'Show more',
  openPerson: 'Open',
  oneHousehold: 'Page of this household',
}

export const words = inBoth(zh, en)

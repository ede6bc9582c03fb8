import type { ResidentsUseKind } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

interface Words {
  estates: string
  wholeEstate: string
  noEstates: string
  loading: string
  again: string
  gone: string
  building: (number: string) => string
  entrance: (number: string) => string
  straight: string
  floor: (number: string) => string
  noFloor: string
  persons: (count: number) => string
  empty: string
  use: Record<ResidentsUseKind, string>
  open: (count: number) => string
  late: (count: number) => string
  nothing: string
  chooseDoor: string
  arrows: string
  here: string
  ofStairs: string
  ofBuilding: string
  door: string
  doors: string
  lived: string
  emptyDoors: string
  openColumn: string
  lateColumn: string
  buildingColumn: string
  asOf: (moment: string) => string
  wholePage: string
  notMine: string
}

const zh: Words = {
  estates: '小区',
  wholeEstate: '看整个小区',
  noEstates: '还没有登记小区。',
  loading: '正在取…',
  again: '再试一次',
  gone: '没有这里，或者不在您的范围里。',
  building: number => `${number} 栋`,
  entrance: number => `${number} 单元`,
  straight: '直接开门的',
  floor: number => `${number} 层`,
  noFloor: '楼层不详',
  persons: count => `${count} 人`,
  empty: '没人住',
  use: { self_occupied: '自住', rented_out: '出租', vacant: '空置', business: '经营' },
  open: count => `${count} 件在办`,
  late: count => `${count} 件超时`,
  nothing: '没有在办的事',
  chooseDoor: '点一户，看住的人和在办的事。',
  arrows: '方向键换门，回车打开',
  here: '这一户',
  ofStairs: '楼道里的事',
  ofBuilding: '整栋楼的事',
  door: '门牌',
  doors: '户数',
  lived: '有人住',
  emptyDoors: '没人住',
  openColumn: '在办',
  lateColumn: '超时',
  buildingColumn: '楼栋',
  asOf: moment => `截至 ${moment}`,
  wholePage: '打开这一户的页面',
  notMine: '这里不在您的网格，不显示住户。',
}

const en: Words = {
  estates: 'Estates',
  wholeEstate: 'The whole estate',
  noEstates: 'No estate is registered yet.',
  loading: 'One moment…',
  again: 'Try again',
  gone: 'There is no such place, or it is out of your reach.',
  building: number => `Building ${number}`,
  entrance: number => `Entrance ${number}`,
  straight: 'Doors to the street',
  floor: number => `Floor ${number}`,
  noFloor: 'Floor unknown',
  persons: count => (count === 1 ? '1 person' : `${count} people`),
  empty: 'empty',
  use: { self_occupied: 'owner', rented_out: 'rented out', vacant: 'vacant', business: 'business' },
  open: count => `${count} open`,
  late: count => `${count} late`,
  nothing: 'Nothing is open',
  chooseDoor: 'Choose a door to see who lives there and what they wait for.',
  arrows: 'Arrow keys move, Enter opens',
  here: 'This door',
  ofStairs: 'About the stairs',
  ofBuilding: 'About the building',
  door: 'Door',
  doors: 'Doors',
  lived: 'Lived in',
  emptyDoors: 'Empty',
  openColumn: 'Open',
  lateColumn: 'Late',
  buildingColumn: 'Building',
  asOf: moment => `As of ${moment}`,
  wholePage: 'Open the page of this door',
  notMine: 'Not your grid: residents are not shown.',
}

export const words = inBoth(zh, en)

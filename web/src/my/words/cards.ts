// 网格公示.
import { inBoth } from '@/shared/language'

const zh = {
  cardsTitle: '该找谁',
  supervision: '监督电话',
  noCards: '社区还没有公布。',
  covers: '管哪儿',
  nobodyYet: '还没有公布谁在这里工作。',
  find: '您家在哪儿？',
  findHint: '写小区和楼号就行，例如：欣园 3 栋',
  found: (n: number) => `${n} 个网格`,
  foundNone: '没有找到，换个写法试试。',
  all: '看所有网格',
}

const en: typeof zh = {
  cardsTitle: 'Whom to turn to',
  supervision: 'Complaints',
  noCards: 'Nothing is published yet.',
  covers: 'Area',
  nobodyYet: 'Who works here is not published yet.',
  find: 'Where do you live?',
  findHint: 'Estate and building are enough, such as: Xinyuan 3',
  found: n => (n === 1 ? '1 grid' : `${n} grids`),
  foundNone: 'Nothing found. Try writing it another way.',
  all: 'See all grids',
}

export const words = inBoth(zh, en)

// 网格公示.
import { inBoth } from '@/shared/language'

const zh = {
  cardsTitle: '该找谁',
  supervision: '监督电话',
  noCards: '社区还没有公布。',
  covers: '管哪儿',
}

const en: typeof zh = {
  cardsTitle: 'Whom to turn to',
  supervision: 'Complaints',
  noCards: 'Nothing is published yet.',
  covers: 'Area',
}

export const words = inBoth(zh, en)

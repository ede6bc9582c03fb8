import { describe, expect, it } from 'vitest'
import { cardsFor } from '@/my/cards/find'
import type { AreaCard } from '@/shared/api/schema'

const card = (name: string, extent: string, worker = '周明'): AreaCard => ({
  id: name,
  name,
  under: '第一居民委',
  extent,
  workers: [{ name: worker, office_phone: '0456-7002001' }],
  supervision_phone: '',
})

const cards = [
  card('第1网格', '欣园1栋至10栋'),
  card('第2网格', '欣园11栋至20栋', '吴芳'),
  card('第3网格', '春晓2、4、6号楼'),
  card('第4网格', '菜市场一带'),
]

describe('finding one’s grid', () => {
  it.each([
    ['nothing asked: all', '', ['第1网格', '第2网格', '第3网格', '第4网格']],
    ['a building between two', '欣园3栋', ['第1网格']],
    ['a door, with spaces', '欣园 13 栋 2 单元 101', ['第2网格']],
    ['a door in short: every estate that has such a building', '4-2-101', ['第1网格', '第3网格']],
    ['full-width digits', '欣园１１栋', ['第2网格']],
    ['the last of a span', '欣园20栋', ['第2网格']],
    ['one of a list', '春晓4', ['第3网格']],
    ['one that the list leaves out', '春晓3', []],
    ['a building that is not there', '欣园21栋', []],
    ['a name of a place', '菜市场', ['第4网格']],
    ['who works there', '吴芳', ['第2网格']],
    ['an estate', '欣园', ['第1网格', '第2网格']],
    ['the grid’s own number', '第4网格', ['第4网格']],
  ])('%s', (_, asked, expected) => expect(cardsFor(cards, asked).map(({ name }) => name)).toEqual(expected))
})

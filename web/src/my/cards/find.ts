// Finding one's grid by what one would say of one's own door: "欣园3栋", "3-2-101", a name. An extent is written by hand:
// "欣园1栋至10栋", "春晓2、4、6栋", "菜市场一带".
import type { AreaCard } from '@/shared/api/schema'

const house = '(?:号楼|栋|幢|座|号)?'
const upTo = '(?:至|到|[-–—~～－])'
const number = /\d+/
const numbers = new RegExp(`(\\d+)${house}(?:${upTo}(\\d+))?`, 'g')

// Full-width letters and digits are the same to whoever types them.
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const covers = (extent: string, building: number) =>
  [...extent.matchAll(numbers)].some(([, from, to]) => Number(from) <= building && building <= Number(to ?? from))

// What stands before the building's number has to be in the card's words, and the number in its extent.
function isBehind(card: AreaCard, asked: string): boolean {
  const found = number.exec(asked)
  if (!found) return false
  const extent = plain(card.extent)
  return extent.includes(asked.slice(0, found.index)) && covers(extent, Number(found[0]))
}

export function cardsFor(cards: readonly AreaCard[], text: string): AreaCard[] {
  const asked = plain(text)
  if (!asked) return [...cards]
  return cards.filter(card => {
    const words = [card.name, card.under, card.extent, ...card.workers.map(({ name }) => name)]
    return words.some(word => plain(word).includes(asked)) || isBehind(card, asked)
  })
}

import { describe, expect, it } from 'vitest'
import { base64Of, boxAround } from '@/domains/grid/map/ground'
import { isLate, stepFrom } from '@/domains/matters/doors/doors'
import type { EntranceToday, OpenMatterView } from '@/shared/api/schema'

const door = (number: string) => ({ id: number, number, open: [] })
const entrance: EntranceToday = {
  number: '2',
  name: '',
  open: [],
  floors: [
    { floor: 3, doors: [door('301')] },
    { floor: 2, doors: [door('201'), door('202')] },
    { floor: 1, doors: [door('101'), door('102'), door('103')] },
  ],
}

describe('arrows in the picture of a building', () => {
  it.each([
    ['201', 'ArrowRight', '202'],
    ['202', 'ArrowLeft', '201'],
    ['202', 'ArrowDown', '102'],
    ['202', 'ArrowUp', '301'], // there is no second door up there
    ['103', 'ArrowUp', '202'],
    ['201', 'ArrowLeft', undefined],
    ['301', 'ArrowUp', undefined],
    ['102', 'ArrowDown', undefined],
  ])('%s %s', (from, key, to) => expect(stepFrom(entrance, from, key)?.number).toBe(to))
})

const matter = (state: OpenMatterView['state'], due: string) => ({ id: '', number: '', title: '', state, due_at: due })

describe('a matter behind a door', () => {
  const at = Date.parse('2026-03-02T09:00:00+08:00')
  it('is late when its clock runs and is over', () => {
    expect(isLate(matter('handling', '2026-03-02T08:59:00+08:00'), at)).toBe(true)
    expect(isLate(matter('handling', '2026-03-02T09:01:00+08:00'), at)).toBe(false)
    expect(isLate(matter('paused', '2026-03-01T09:00:00+08:00'), at)).toBe(false)
  })
})

describe('the ground', () => {
  it('lies within a box', () => {
    const polygon = '{"type":"Polygon","coordinates":[[[124.1,48.1],[124.2,48.1],[124.2,48.2],[124.1,48.1]]]}'
    const many = '{"type":"MultiPolygon","coordinates":[[[[124.3,48.0],[124.4,48.0],[124.4,48.1],[124.3,48.0]]]]}'
    expect(boxAround([polygon, many])).toEqual({ west: 124.1, south: 48, east: 124.4, north: 48.2 })
    expect(boxAround([])).toBeUndefined()
  })

  it('sends pictures whole, however long', async () => {
    const bytes = new Uint8Array(40_001).map((_, at) => at % 251)
    const text = await base64Of(new Blob([bytes]))
    expect(Uint8Array.from(atob(text), letter => letter.charCodeAt(0))).toEqual(bytes)
  })
})

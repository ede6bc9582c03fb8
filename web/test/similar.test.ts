import { describe, expect, it } from 'vitest'
import type { MattersSimilarBecause, SimilarView } from '@/shared/api/schema'
import { eachOnce, firstToJoin } from '@/domains/matters/intake/similar'

const line = (id: string, because: MattersSimilarBecause, can_join = true) =>
  ({ id, because, can_join, number: id, title: id }) as SimilarView
const found = (possible_same: SimilarView[], household_open: SimilarView[]) =>
  eachOnce({ possible_same, household_open, same_place_90_days: 0 })

describe('what is found beside intake', () => {
  it('is listed once, with every reason', () => {
    const { same, waiting } = found(
      [line('a', 'same_entrance'), line('b', 'same_building')],
      [line('a', 'same_household'), line('a', 'same_caller'), line('c', 'same_household'), line('c', 'same_caller')],
    )
    expect(same.map(({ line: { id }, reasons }) => [id, reasons])).toEqual([
      ['a', ['same_entrance', 'same_household', 'same_caller']],
      ['b', ['same_building']],
    ])
    expect(waiting.map(({ line: { id }, reasons }) => [id, reasons])).toEqual([['c', ['same_household', 'same_caller']]])
  })

  it('is joined by one key where it can be: never what is closed', () => {
    expect(firstToJoin(found([line('a', 'same_entrance', false), line('b', 'same_entrance')], []))?.id).toBe('b')
    expect(firstToJoin(found([line('a', 'same_entrance', false)], [line('c', 'same_household')]))?.id).toBe('c')
    expect(firstToJoin(found([line('a', 'same_entrance', false)], []))).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { headingOf, inOrderOfNeed } from '@/domains/matters/queue/need'
import { belongsTo, readAddress, writeAddress } from '@/domains/matters/queue/views'
import type { MatterLineView, MattersState, MatterView } from '@/shared/api/schema'

const now = Date.parse('2026-03-05T10:00:00+08:00')
const line = (id: string, state: MattersState, due: string) =>
  ({ id, state, due_at: `2026-03-${due}+08:00` }) as MatterLineView

describe('the order of need', () => {
  it('names each heading by the clock', () => {
    expect(headingOf(line('a', 'handling', '03T10:00:00'), now)).toBe('critical')
    expect(headingOf(line('a', 'handling', '05T09:00:00'), now)).toBe('late')
    expect(headingOf(line('a', 'replied', '05T18:00:00'), now)).toBe('soon')
    expect(headingOf(line('a', 'accepted', '09T18:00:00'), now)).toBe('later')
    expect(headingOf(line('a', 'paused', '03T10:00:00'), now)).toBe('paused')
    expect(headingOf(line('a', 'closed', '03T10:00:00'), now)).toBeUndefined()
  })

  it('puts what stands still behind everything that runs', () => {
    const lines = [line('a', 'handling', '03T10:00:00'), line('b', 'paused', '04T00:00:00'), line('c', 'handling', '09T10:00:00')]
    expect(inOrderOfNeed(lines, now).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })
})

const after = (state: MattersState, owner = 'min') => ({ state, owner_id: owner }) as MatterView

describe('a row that will change', () => {
  it.each([
    ['open', {}, 'dispatched', true],
    ['open', {}, 'archived', false],
    ['incoming', {}, 'dispatched', false],
    ['follow_up', {}, 'replied', true],
    ['ended', {}, 'archived', true],
    ['open', { waiting: 'to_dispatch' }, 'dispatched', false],
    ['open', { waiting: 'late' }, 'dispatched', true],
  ] as const)('stays in %s %o as %s: %s', (view, filters, state, stays) => {
    expect(belongsTo(view, filters, 'min')(after(state))).toBe(stays)
  })

  it('leaves mine with its owner', () => {
    expect(belongsTo('mine', {}, 'min')(after('replied', 'hong'))).toBe(false)
  })
})

it('an address is read as it was written, without what is not set', () => {
  const address = writeAddress('open', { area: 'a1', kind: undefined, waiting: 'late' })
  expect(address).toBe('view=open&area=a1&waiting=late')
  expect(readAddress(address)).toEqual({ view: 'open', area: 'a1', waiting: 'late' })
})

import { describe, expect, it } from 'vitest'
import { changesOf, refusedItem } from '@/domains/catalogue/duties/duties'
import type { DutyItemView } from '@/shared/api/schema'

const item = (code: string, duty = '查看', part: DutyItemView['part'] = 'lead'): DutyItemView => ({
  category_code: code,
  duty,
  part,
  source_note: '',
})
const changes = (before: DutyItemView[], after: DutyItemView[]) =>
  changesOf(before, after).map(({ what, item: { category_code: code } }) => `${what} ${code}`)

describe('what another duty list changes', () => {
  it.each([
    ['nothing, whatever the order', [item('01'), item('02')], [item('02'), item('01')], []],
    ['nothing but spaces', [item('01')], [item('01', ' 查看 ')], []],
    ['a new duty', [item('01')], [item('01'), item('02')], ['added 02']],
    ['a duty in other words', [item('01')], [item('01', '上报')], ['changed 01']],
    ['who leads', [item('01')], [item('01', '查看', 'assist')], ['changed 01']],
    ['a duty gone', [item('01'), item('02')], [item('02')], ['dropped 01']],
    ['a duty that moves to a category below', [item('01')], [item('0101')], ['added 0101', 'dropped 01']],
  ])('%s', (_, before, after, expected) => expect(changes(before, after)).toEqual(expected))
})

it('knows the line that a refusal names', () => {
  expect(refusedItem({ source_note: 'x', 'items[12].category_code': 'y' })).toBe(12)
  expect(refusedItem({ from_day: 'x' })).toBeUndefined()
})

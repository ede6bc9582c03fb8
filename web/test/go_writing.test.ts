import { describe, expect, it } from 'vitest'
import { blank, isEmpty, lineOf, promiseOf, raiseOf, writingAgain, writingOf } from '@/go/writing'
import type { LineView } from '@/shared/api/schema'

const written = { id: 'l1', version: 0, written_at: '2026-03-02T01:05:00.000Z' }
const door = { id: 'd1', label: '欣园3栋2单元101' }
const line: LineView = {
  id: 'l1',
  author_id: 's1',
  author: '宋大姐',
  mine: true,
  kind: 'hard',
  written_at: written.written_at,
  received_at: written.written_at,
  area_id: 'g3',
  area: '三网格',
  entrance_id: 'e2',
  building_id: 'b3',
  place_text: '欣园3栋2单元',
  met: { person_id: 'p1', name: '王*' },
  said: '下水道又堵了',
  judgement: '主管道该换了',
  measures: '',
  shared: true,
  version: 2,
}

describe('a line', () => {
  it('keeps the time of its writing, its door, and nothing that was not said', () => {
    const form = lineOf({ ...blank(door), said: '下水道又堵了', area_id: 'g9' }, written)
    expect(form).toMatchObject({ ...written, kind: 'daily', place_id: 'd1', said: '下水道又堵了', shared: false })
    expect([form.place_text, form.area_id, form.met, form.person_id]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('says the place in words only where there is no door', () => {
    expect(lineOf({ ...blank(), place_text: ' 小广场 ' }, written).place_text).toBe('小广场')
    expect(lineOf({ ...blank(door), place_text: '小广场' }, written).place_text).toBeUndefined()
  })

  it('is empty without a word', () => {
    expect(isEmpty({ ...blank(door), said: '  ' })).toBe(true)
    expect(isEmpty({ ...blank(), judgement: '老人精神不错' })).toBe(false)
  })

  it('written anew goes on from what it says, at the smallest place it names', () => {
    const again = writingOf(line)
    expect(again.place).toEqual({ id: 'e2', label: '欣园3栋2单元' })
    expect(lineOf(again, { id: line.id, version: line.version })).toMatchObject({ id: 'l1', version: 2, person_id: 'p1', place_id: 'e2', shared: true })
    expect(lineOf({ ...again, met: '王大妈' }, written).person_id).toBeUndefined()
  })

  it('that was refused is put right from what was sent', () => {
    const form = lineOf({ ...blank(door), said: '水', met: '李婶', shared: true }, written)
    expect(lineOf(writingAgain(form, door.label), written)).toEqual(form)
  })
})

describe('in the same breath', () => {
  it('something is promised, in the resident’s words where none are added', () => {
    expect(promiseOf(blank())).toBeUndefined()
    expect(promiseOf({ ...blank(), promises: true, said: '请人疏通' })).toMatchObject({ what: '请人疏通', due_on: undefined })
    expect(promiseOf({ ...blank(), promises: true, what: ' 明天带药来 ', due_on: '2026-03-03' })).toMatchObject({ what: '明天带药来', due_on: '2026-03-03' })
  })

  it('it becomes a matter only when that was asked', () => {
    expect([raiseOf(blank()), raiseOf({ ...blank(), raises: true })]).toEqual([undefined, {}])
  })
})

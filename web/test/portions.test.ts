import { describe, expect, it } from 'vitest'
import { lineOf, portionsOf, recordsOf, refusedRows } from '@/desk/admin/imports/portions'
import { csvOf } from '@/shared/save_file'

describe('a file in portions', () => {
  it('is read by records, each with its line; a quoted cell may hold line breaks', () => {
    expect(recordsOf('\uFEFF门牌,备注\r\n101,"两\n行"\r\n\n102,好\n')).toEqual([
      { line: 1, text: '门牌,备注' },
      { line: 2, text: '101,"两\n行"' },
      { line: 5, text: '102,好' },
    ])
  })

  it('keeps its header in each portion, and its lines in the whole file', () => {
    const records = recordsOf('a\n1\n\n"2\n2"\n3\n')
    const [first, second] = portionsOf(records, 2)
    expect(first?.text).toBe('a\n1\n"2\n2"')
    expect(second?.text).toBe('a\n3')
    if (!first || !second) throw new Error('two portions')
    expect(lineOf(first, 2, 1)).toBe(2)
    expect(lineOf(first, 3, 1)).toBe(4)
    expect(lineOf(second, 2, 1)).toBe(6)
  })

  it('is nothing without lines', () => {
    expect(portionsOf(recordsOf('a\n'), 10)).toEqual([])
  })
})

describe('the refused lines of a file', () => {
  const records = recordsOf('门牌,备注\n101,"两\n行"\n=1+1,好\n')
  const rows = refusedRows([2, 4].map(line => ({ line, reason: { zh: '没有这个门牌', en: 'No such door' } })), records, 'zh')

  it('stand with their number, the reason and their own words', () => {
    expect(rows).toEqual([
      ['2', '没有这个门牌', '101,"两\n行"'],
      ['4', '没有这个门牌', '=1+1,好'],
    ])
  })

  it('are a file that a spreadsheet reads back whole and never reckons', () => {
    expect(csvOf(rows)).toBe('\uFEFF2,没有这个门牌,"101,""两\n行"""\r\n4,没有这个门牌,"\'=1+1,好"\r\n')
  })
})

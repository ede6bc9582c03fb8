// A CSV file by its records, each with the line it begins on: a quoted cell may hold line breaks.
import type { RefusedLine } from '@/shared/api/schema'
import type { Language } from '@/shared/language'

export interface CsvRecord {
  line: number
  text: string
}

export function recordsOf(file: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let isQuoted = false
  let begin = file.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let beginLine = 1
  for (let at = begin; at <= file.length; at++) {
    const sign = file[at]
    if (sign === '"') isQuoted = !isQuoted
    const isEnd = sign === undefined || (sign === '\n' && !isQuoted)
    if (sign === '\n') line++
    if (!isEnd) continue
    const text = file.slice(begin, at).replace(/\r$/, '')
    if (text.trim() !== '') records.push({ line: beginLine, text })
    begin = at + 1
    beginLine = line
  }
  return records
}

export interface Portion {
  text: string // a file of its own, with the header
  lines: number[] // the line of the whole file each of its lines stood on; of line 2 the first
}

// Blank lines are left out and cells with line breaks joined to their record, so the portion's own lines are counted anew.
export function portionsOf(records: readonly CsvRecord[], size: number): Portion[] {
  const [header, ...body] = records
  if (!header) return []
  const portions: Portion[] = []
  for (let from = 0; from < body.length; from += size) {
    const some = body.slice(from, from + size)
    const lines: number[] = []
    for (const { line, text } of some) lines.push(...text.split('\n').map(() => line))
    portions.push({ text: [header, ...some].map(({ text }) => text).join('\n'), lines })
  }
  return portions
}

// The line of the whole file for a line of the portion (2 is the first below the header).
export function lineOf({ lines }: Portion, line: number, headerLines: number): number {
  return lines[line - headerLines - 1] ?? line
}

// Each refused line as a row: its number, why, and what it says.
export function refusedRows(
  refused: readonly RefusedLine[],
  records: readonly CsvRecord[],
  language: Language,
): [string, string, string][] {
  const texts = new Map(records.map(({ line, text }) => [line, text]))
  return refused.map(({ line, reason }) => [String(line), reason[language], texts.get(line) ?? ''])
}

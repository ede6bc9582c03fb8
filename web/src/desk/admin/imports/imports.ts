// Files on their way in: looked at as a whole, taken in portions, so that a long register shows how far it is and nobody
// else waits for it.
import { answerOf, api } from '@/shared/api/client'
import type { AccessPermission, ImportReport } from '@/shared/api/schema'
import { lineOf, portionsOf, recordsOf } from './portions'

export type ImportKind = 'areas' | 'places' | 'units' | 'residents'

export const kinds: readonly ImportKind[] = ['areas', 'places', 'units', 'residents']

export const permissionFor: Record<ImportKind, AccessPermission> = {
  areas: 'manage_areas',
  places: 'manage_areas',
  units: 'manage_units',
  residents: 'edit_residents',
}

export const downloads: Partial<Record<ImportKind, string>> = {
  areas: '/api/v1/areas.csv',
  places: '/api/v1/places.csv',
  units: '/api/v1/units.csv',
}

export function previewImport(kind: ImportKind, text: string): Promise<ImportReport> {
  const body = { text }
  if (kind === 'areas') return answerOf(api.POST('/areas/import/preview', { body }))
  if (kind === 'places') return answerOf(api.POST('/places/import/preview', { body }))
  if (kind === 'units') return answerOf(api.POST('/units/import/preview', { body }))
  return answerOf(api.POST('/residents/import/preview', { body }))
}

function take(kind: ImportKind, text: string): Promise<ImportReport> {
  const body = { text }
  if (kind === 'areas') return answerOf(api.POST('/areas/import', { body }))
  if (kind === 'places') return answerOf(api.POST('/places/import', { body }))
  if (kind === 'units') return answerOf(api.POST('/units/import', { body }))
  return answerOf(api.POST('/residents/import', { body }))
}

// Areas and places are read against all there is, so they go in one piece; each line of a register stands for itself.
const portionSize: Record<ImportKind, number> = { areas: Infinity, places: Infinity, units: Infinity, residents: 100 }

export function added(sum: ImportReport, part: ImportReport): ImportReport {
  return {
    taken: sum.taken + part.taken,
    already_there: sum.already_there + part.already_there,
    refused: sum.refused + part.refused,
    lines: [...sum.lines, ...part.lines],
  }
}

// Calls `progress` after every portion with what was done so far; throws what stopped it, what was taken stays.
export async function takeImport(
  kind: ImportKind,
  text: string,
  progress: (done: number, all: number, report: ImportReport) => void,
): Promise<ImportReport> {
  const records = recordsOf(text)
  const headerLines = records[0]?.text.split('\n').length ?? 1
  let report: ImportReport = { taken: 0, already_there: 0, refused: 0, lines: [] }
  let done = 0
  progress(done, records.length - 1, report)
  const size = Math.min(portionSize[kind], records.length)
  for (const portion of portionsOf(records, size)) {
    // One after another: a refusal ends it there, and what came before stays taken.
    // eslint-disable-next-line no-await-in-loop
    const part = await take(kind, portion.text)
    const lines = part.lines.map(refused => ({ ...refused, line: lineOf(portion, refused.line, headerLines) }))
    report = added(report, { ...part, lines })
    done = Math.min(records.length - 1, done + size)
    progress(done, records.length - 1, report)
  }
  return report
}

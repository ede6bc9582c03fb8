// What is written about a change of areas, and the change that is made of it.
import type { AreaView, ChangeKind } from '@/shared/api/schema'
import { newId } from '@/shared/ids'
import type { WrittenChange } from './areas'

export interface WrittenPart {
  id: string
  code: string
  name: string
  places: string[] // of the last part none: it takes the rest
}

export interface ChangeDraft {
  day: string
  reason: string
  code: string
  name: string
  parent: string
  others: string[]
  giver: string
  places: string[]
  parts: WrittenPart[]
}

export const blankPart = (): WrittenPart => ({ id: newId(), code: '', name: '', places: [] })

export const blankChange = (): ChangeDraft => ({
  day: '',
  reason: '',
  code: '',
  name: '',
  parent: '',
  others: [],
  giver: '',
  places: [],
  parts: [blankPart(), blankPart()],
})

// `others` are the areas a merger takes in; each is sent with the version that was read.
export function changeOf(kind: ChangeKind, area: AreaView, others: readonly AreaView[], draft: ChangeDraft): WrittenChange {
  const { day, reason, code, name } = draft
  const { id, version } = area
  const when = { day, reason: reason.trim() }
  switch (kind) {
    case 'split':
      return { kind, id, form: { ...when, version, parts: draft.parts.map(part => ({ ...part, code: part.code.trim() })) } }
    case 'merge': {
      const areas = [area, ...others].map(merged => ({ id: merged.id, version: merged.version }))
      return { kind, form: { ...when, areas, code: code.trim(), name: name.trim() } }
    }
    case 'move':
      return { kind, id, form: { ...when, version, parent_id: draft.parent, code: code.trim() } }
    case 'close':
      return { kind, id, form: { ...when, version } }
    case 'rezone':
      return { kind, form: { ...when, area_id: id, places: draft.places } }
  }
}

// What a line holds while it is being written, and what is made of it when it is kept.
import type { DiaryLineKind, LineForm, LineView, NotePromiseForm, RaiseForm } from '@/shared/api/schema'
import { newId } from '@/shared/ids'
import type { Where } from './last_doors'

export interface Writing {
  kind: DiaryLineKind
  place: Where | null
  place_text: string
  area_id?: string
  person_id?: string
  met: string
  said: string
  judgement: string
  measures: string
  shared: boolean
  promises: boolean
  what: string
  due_on?: string | null
  raises: boolean
}

export const blank = (place: Where | null = null): Writing => ({
  kind: 'daily',
  place,
  place_text: '',
  area_id: undefined,
  person_id: undefined,
  met: '',
  said: '',
  judgement: '',
  measures: '',
  shared: false,
  promises: false,
  what: '',
  due_on: undefined,
  raises: false,
})

export const isEmpty = ({ said, judgement, measures }: Writing) => ![said, judgement, measures].some(text => text.trim())

export function writingOf(line: LineView): Writing {
  const { kind, said, judgement, measures, shared, place_text: text, met } = line
  const id = line.dwelling_id ?? line.entrance_id ?? line.building_id
  return {
    ...blank(id ? { id, label: text } : null),
    kind,
    said,
    judgement,
    measures,
    shared,
    place_text: id ? '' : text,
    person_id: met?.person_id,
    met: met?.person_id ? '' : (met?.name ?? ''),
  }
}

// A line that the server refused, to be put right.
export function writingAgain(form: LineForm, label: string): Writing {
  const { kind, place_id: place, place_text: text, area_id: area, person_id: person, met, said = '', judgement = '', measures = '', shared = false } = form
  return {
    ...blank(place ? { id: place, label } : null),
    kind,
    said,
    judgement,
    measures,
    shared,
    place_text: text ?? '',
    area_id: area ?? undefined,
    person_id: person ?? undefined,
    met: met ?? '',
  }
}

const whatMost = 500

interface Written {
  id: string
  version: number
  written_at?: string
}

export function lineOf(writing: Writing, written: Written): LineForm {
  const { kind, place, place_text: text, area_id: area, person_id: person, met, said, judgement, measures, shared } = writing
  return {
    ...written,
    kind,
    said,
    judgement,
    measures,
    shared,
    place_id: place?.id,
    place_text: (!place && text.trim()) || undefined,
    area_id: (!place && area) || undefined,
    person_id: (!met.trim() && person) || undefined,
    met: met.trim() || undefined,
  }
}

export function promiseOf({ promises, what, due_on: day, said }: Writing): NotePromiseForm | undefined {
  if (!promises) return undefined
  return { id: newId(), what: (what.trim() || said).slice(0, whatMost), due_on: day || undefined }
}

export const raiseOf = ({ raises }: Writing): RaiseForm | undefined => (raises ? {} : undefined)

// What a verb's form holds while it is being written, blank at first; and what is made of it when it is sent.
import { dayOf } from '@/shared/clock'
import type { MattersChannel, MattersSolved, MattersVerb, MatterView } from '@/shared/api/schema'
import type { marks } from '../choices'
import type { FormOf } from './acting'

type Written<V extends MattersVerb> = Omit<FormOf<V>, 'version'>

// Neither mark is set beforehand: what nobody said is not sent.
export interface FollowUpWriting {
  reached: boolean
  channel: MattersChannel
  level?: (typeof marks)[number]
  solved?: MattersSolved
  words: string
  note: string
}

export type Writing<V extends MattersVerb> = V extends 'follow_up' ? FollowUpWriting : Written<V>

type Blanks = { [V in MattersVerb]: (matter: MatterView) => Writing<V> }

const nothing = () => ({})
const asTaken = ({ kind, urgency, category_code, place_text }: MatterView) => ({ kind, urgency, category_code, place_text })
const reason = () => ({ reason: '' })
const note = () => ({ text: '', is_public: false })
const decision = () => ({ granted: true, reason: '' })
const week = 7 * 24 * 3_600_000

export const blanks: Blanks = {
  accept: asTaken,
  correct: matter => ({ ...asTaken(matter), reason: '' }),
  answer: () => ({ text: '' }),
  refuse: () => ({ ground: 'other', explanation: '' }),
  transfer: () => ({ service: 'police_110', note: '' }),
  dispatch: () => ({ assisting_unit_ids: [], note: '' }),
  sign: nothing,
  contact: note,
  note,
  ask_return: reason,
  decide_return: decision,
  ask_extension: () => ({ workdays: 3, reason: '', resident_told: false }),
  decide_extension: decision,
  pause: () => ({ until: dayOf(Date.now() + week), reason: '' }),
  resume: nothing,
  urge: note,
  supervise: () => ({ level: 'daily', trigger: 'overdue', words: '' }),
  reply: () => ({ ending: 'solved', text: '' }),
  follow_up: () => ({ reached: true, channel: 'hotline', words: '', note: '' }),
  reopen: reason,
  close: reason,
  ask_termination: reason,
  decide_termination: decision,
  merge: () => ({ into: '' }),
  archive: nothing,
}

function followUpForm({ reached, channel, level, solved, words, note: remark }: FollowUpWriting) {
  const rating = reached && level && solved ? { level, solved, courtesies: [], words } : undefined
  return { reached, channel, rating, note: remark }
}

export function formOf<V extends MattersVerb>(verb: V, writing: Writing<V>, version: number): FormOf<V> {
  const written = verb === 'follow_up' ? followUpForm(writing as FollowUpWriting) : writing
  return { ...written, version } as FormOf<V>
}

// How the verbs are laid out: which stands first in a state, which key calls it, which needs no form at all.
import type { MattersState, MattersVerb, MatterView } from '@/shared/api/schema'

type Verb = MattersVerb

// What usually comes next. The server decides what is allowed; this only says which button is the big one.
const next: Record<MattersState, readonly Verb[]> = {
  reported: ['accept'],
  accepted: ['dispatch', 'sign', 'answer'],
  dispatched: ['decide_return', 'sign'],
  signed_for: ['decide_return', 'decide_extension', 'decide_termination', 'contact', 'reply'],
  handling: ['decide_extension', 'decide_termination', 'reply'],
  paused: ['resume'],
  replied: ['follow_up'],
  closed: ['archive'],
  direct_answered: ['follow_up', 'archive'],
  refused: ['archive'],
  emergency_transferred: ['archive'],
  terminated: ['archive'],
  archived: [],
  merged: [],
}

const order: readonly Verb[] = [
  'accept',
  'dispatch',
  'sign',
  'contact',
  'reply',
  'follow_up',
  'answer',
  'decide_return',
  'decide_extension',
  'decide_termination',
  'note',
  'correct',
  'ask_extension',
  'ask_return',
  'pause',
  'resume',
  'urge',
  'supervise',
  'close',
  'reopen',
  'merge',
  'transfer',
  'refuse',
  'ask_termination',
  'archive',
]

// Those that are done with one press, because there is nothing to say.
export const atOnce: ReadonlySet<Verb> = new Set(['sign', 'resume', 'archive'])
export const grave: ReadonlySet<Verb> = new Set(['refuse', 'transfer', 'ask_termination'])

// A key means one thing to whoever presses it, whatever the verb is called in this state.
export const keysOf: Record<string, readonly Verb[]> = {
  a: ['dispatch'],
  i: ['sign', 'accept'],
  r: ['reply', 'answer'],
  e: ['follow_up', 'close', 'archive'],
  m: ['note'],
}

export const bound = (key: string, matter: MatterView): Verb | undefined =>
  keysOf[key]?.find(verb => matter.verbs.includes(verb))

export const keyOf = (verb: Verb, matter: MatterView): string | undefined =>
  Object.keys(keysOf).find(key => bound(key, matter) === verb)

// The first is the main one; the others follow in the order of a matter's life.
export function inOrder({ state, verbs }: MatterView): { main?: Verb; others: Verb[] } {
  const main = next[state].find(verb => verbs.includes(verb))
  return { main, others: order.filter(verb => verbs.includes(verb) && verb !== main) }
}

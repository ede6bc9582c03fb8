// Verbs that are taken back rather than asked about. The server rehearses them first: what it would refuse is said in
// the form, and what it would answer is shown at once, as if it were done.
import { reactive, ref } from 'vue'
import { rehearsed } from '@/shared/api/client'
import type { MatterLineView, MattersVerb, MatterView } from '@/shared/api/schema'
import { forgetDraft } from '@/shared/drafts'
import { hold, onAnswered, onRefused, onSettledElsewhere, onTakenBack, type HeldWrite } from '@/shared/held'
import { tell } from '@/shared/ui/snack'
import type { QueryClient } from '@tanstack/vue-query'
import { afterChange, keys } from '../matters'
import { act, routes, type FormOf } from './acting'
import { words } from './words'

// Those that one key does, and those that end something, begin it anew, or let somebody else end it.
export const undoable: ReadonlySet<MattersVerb> = new Set([
  'accept',
  'answer',
  'refuse',
  'sign',
  'dispatch',
  'reply',
  'follow_up',
  'reopen',
  'resume',
  'close',
  'ask_termination',
  'decide_termination',
  'archive',
  'merge',
])

// The others leave at once, and why.
export const atOnceBecause: Partial<Record<MattersVerb, string>> = {
  transfer: 'somebody may be in danger: eight seconds are too long',
  correct: 'it is corrected once more',
  contact: 'it adds a line and ends nothing',
  note: 'it adds a line and ends nothing',
  urge: 'it adds a line and ends nothing',
  supervise: 'it adds a line and ends nothing',
  pause: 'it is resumed',
  ask_return: 'somebody else decides on it before anything changes',
  ask_extension: 'somebody else decides on it before anything changes',
  decide_return: 'the matter stays open and is dispatched anew',
  decide_extension: 'the matter stays open',
}

// What the server said would become of a matter, for as long as its write is held here.
const foreseen = reactive(new Map<string, MatterView>())

// Whose form opens again, with what was typed: it was taken back, or refused.
export const toReopen = ref<{ id: string; verb: MattersVerb } | null>(null)

export function rehearse<V extends MattersVerb>(verb: V, id: string, form: FormOf<V>): Promise<MatterView> {
  return act(verb, id, form, rehearsed)
}

export async function holdVerb<V extends MattersVerb>(
  verb: V,
  { id, number }: Pick<MatterView, 'id' | 'number'>,
  form: FormOf<V>,
  { draft }: { draft?: string } = {},
): Promise<MatterView> {
  const after = await rehearse(verb, id, form)
  foreseen.set(id, { ...after, verbs: [] }) // nothing follows on what has not happened yet
  hold({ path: routes[verb].replace('{id}', id), body: JSON.stringify(form), what: verb, about: id, name: number, draft })
  return after
}

export const foreseenOf = (id: string | undefined): MatterView | undefined => (id ? foreseen.get(id) : undefined)

// A line of the queue as it will be.
function lineOf(line: MatterLineView, after: MatterView): MatterLineView {
  const { state, owner, owner_id, version, reopenings, follow_up_tries, supervision } = after
  return { ...line, state, owner, owner_id, version, reopenings, follow_up_tries, supervision, due_at: after.clock.due_at }
}

// A list with what is held: a row stays as it will be, or leaves when it will no longer belong here.
export function withForeseen(
  lines: readonly MatterLineView[],
  belongs: (after: MatterView) => boolean,
): MatterLineView[] {
  return lines.flatMap(line => {
    const after = foreseen.get(line.id)
    if (!after) return [line]
    return belongs(after) ? [lineOf(line, after)] : []
  })
}

function reopen({ about, what }: HeldWrite): void {
  toReopen.value = { id: about, verb: what as MattersVerb }
}

// What comes of the writes, told to the lists; returns what stops listening.
export function followHeld(client: QueryClient): () => void {
  const stops = [
    onAnswered((write, data) => {
      foreseen.delete(write.about)
      if (write.draft) forgetDraft(write.draft)
      afterChange(client, data as MatterView)
      tell(words.value.done[write.what as MattersVerb])
    }),
    ...[onRefused, onSettledElsewhere].map(listen =>
      listen(({ about }) => {
        foreseen.delete(about)
        void client.invalidateQueries({ queryKey: keys.all })
      }),
    ),
    onTakenBack(write => {
      foreseen.delete(write.about)
      reopen(write)
    }),
  ]
  return () => stops.forEach(stop => stop())
}

// One record being written in a form: kept on every key, sent with the version that was read, and held up when somebody
// else has saved in between, until the writer has seen what changed.
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { Refused } from './api/client'
import { useDraft } from './drafts'
import { useSending } from './sending'
import { tell } from './ui/snack'
import { words } from './words'

interface Versioned {
  version: number
}

// What of a record its form shows, in words: so that two versions can be laid side by side.
export type Facts<Stored> = (stored: Stored) => Record<string, string>

export interface Difference {
  what: string
  before: string
  now: string
}

export function differences<Stored>(before: Stored, now: Stored, facts: Facts<Stored>): Difference[] {
  const [old, fresh] = [facts(before), facts(now)]
  return Object.keys(fresh)
    .map(what => ({ what, before: old[what] || words.value.none, now: fresh[what] || words.value.none }))
    .filter(difference => difference.before !== difference.now)
}

export interface Saving<Form> {
  form: Form
  wasKept: boolean
  busy: Ref<boolean>
  problem: Ref<unknown>
  clash: ComputedRef<Difference[] | null>
  acknowledge(): void
  save(): Promise<void>
  forget(): void
}

interface Options<Form extends object, Stored extends Versioned, Answer> {
  draft: string
  blank: () => Form
  stored?: () => Stored | undefined // none: something new is made
  facts?: Facts<Stored>
  send: (form: Form, version: number) => Promise<Answer>
  saved: (answer: Answer) => void
  refresh?: () => void // asks for the record anew, after a clash
  says?: string
}

export function useSaving<Form extends object, Stored extends Versioned, Answer>({
  draft: name,
  blank,
  stored,
  facts,
  send: deliver,
  saved,
  refresh,
  says,
}: Options<Form, Stored, Answer>): Saving<Form> {
  const { busy, problem, send } = useSending()
  const draft = useDraft(name, blank)
  const read = shallowRef(stored?.())
  const refused = ref(false)
  const clash = computed(() => {
    const now = stored?.()
    if (!facts || !now || !read.value || now.version === read.value.version) return null
    return differences(read.value, now, facts)
  })

  function acknowledge(): void {
    read.value = stored?.()
    problem.value = null
  }

  async function save(): Promise<void> {
    const answer = await send(() => deliver(draft.value, read.value?.version ?? 0))
    refused.value = problem.value instanceof Refused && problem.value.status === 409
    if (refused.value) refresh?.()
    if (problem.value !== null || answer === undefined) return
    draft.forget()
    tell(says ?? words.value.saved)
    saved(answer)
  }
  return { form: draft.value, wasKept: draft.wasKept, busy, problem, clash, acknowledge, save, forget: draft.forget }
}

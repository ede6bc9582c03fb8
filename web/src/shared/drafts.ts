// What somebody is writing, kept in this browser on every key until it is sent or thrown away: a crash, a reload or a
// session that ran out loses nothing. Drafts belong to one member of staff and go when that person signs out, and after
// three days whoever opens the desk: they may name a resident.
import { reactive, ref, watch } from 'vue'
import { remembered, rememberedNames } from './remembered'

const owner = ref('')
const prefix = () => `draft.${owner.value}.`
const keptFor = 3 * 24 * 3_600_000

interface Kept<T> {
  at: number
  value: T
}

export function draftsBelongTo(staff: string): void {
  owner.value = staff
}

export function draftCount(): number {
  return rememberedNames(prefix()).length
}

export function forgetDrafts(): void {
  for (const name of rememberedNames(prefix())) remembered(name, null).forget()
}

// Everybody's that are too old, on a machine of the hall too.
export function sweepDrafts(now: number = Date.now()): void {
  for (const name of rememberedNames('draft.')) {
    const kept = remembered<Kept<unknown> | null>(name, null)
    if (now - (kept.read()?.at ?? 0) >= keptFor) kept.forget()
  }
}

// By its name, once what it held has arrived.
export function forgetDraft(name: string): void {
  remembered(prefix() + name, null).forget()
}

export interface Draft<T extends object> {
  value: T // write into it; every change is kept
  wasKept: boolean // it comes from an earlier try
  forget(): void // it was sent or thrown away: blank again
}

export function useDraft<T extends object>(name: string, blank: () => T, now: number = Date.now()): Draft<T> {
  const storage = remembered<Kept<T> | null>(prefix() + name, null)
  const kept = storage.read()
  const wasKept = kept !== null && now - kept.at < keptFor
  const value = reactive(wasKept ? { ...blank(), ...kept.value } : blank()) as T
  const untouched = JSON.stringify(blank())
  watch(
    () => JSON.stringify(value),
    text => {
      if (text === untouched) storage.forget()
      else storage.write({ at: Date.now(), value })
    },
    { flush: 'sync' },
  )
  function forget(): void {
    for (const key of Object.keys(value)) delete (value as Record<string, unknown>)[key]
    Object.assign(value, blank())
    storage.forget()
  }
  return { value, wasKept, forget }
}

// What somebody is writing, kept in this browser on every key until it is sent or thrown away: a crash, a reload or a
// session that ran out loses nothing. Drafts belong to one member of staff and go when that person signs out, and after
// three days whoever opens the desk: they may name a resident.
import { reactive, ref, shallowReactive, watch } from 'vue'
import { remembered, rememberedNames } from './remembered'
import { openTabs, thisTab } from './tab'

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

// The last key could not be kept: what is written is on this page alone, and it should say so.
export const isUnkept = ref(false)

export interface Draft<T extends object> {
  value: T // write into it; every change is kept
  wasKept: boolean // it comes from an earlier try
  isBlank: boolean
  forget(): void // it was sent or thrown away: blank again
  restore(written: T): void // instead of what stands there now
}

export function useDraft<T extends object>(name: string, blank: () => T, now: number = Date.now()): Draft<T> {
  const storage = remembered<Kept<T> | null>(prefix() + name, null)
  const kept = storage.read()
  const wasKept = kept !== null && now - kept.at < keptFor
  const value = reactive(wasKept ? { ...blank(), ...kept.value } : blank()) as T
  const untouched = JSON.stringify(blank())
  const keep = (text: string) => {
    draft.isBlank = text === untouched
    if (draft.isBlank) storage.forget()
    else isUnkept.value = !storage.write({ at: Date.now(), value })
  }
  watch(() => JSON.stringify(value), keep, { flush: 'sync' })

  function become(written: T): void {
    for (const key of Object.keys(value)) delete (value as Record<string, unknown>)[key]
    Object.assign(value, written)
  }
  function forget(): void {
    become(blank())
    storage.forget()
    draft.wasKept = false
  }
  const isBlank = JSON.stringify(value) === untouched
  const draft: Draft<T> = shallowReactive({ value, wasKept, isBlank, forget, restore: become })
  return draft
}

// Each tab has its own of what several may write at once; what a tab left behind may be taken on in another.
const ofTab = (name: string, tab: string) => `${name}@${tab}`
export const inThisTab = (name: string): string => ofTab(name, thisTab)

export interface LeftOver<T> {
  name: string
  at: number
  value: T
}

// What lies under a beginning and is written in no tab that is open, nor here; the latest first.
export async function leftOver<T>(beginning: string, here: string): Promise<LeftOver<T>[]> {
  const open = await openTabs()
  return rememberedNames(prefix() + beginning)
    .map(name => name.slice(prefix().length))
    .filter(name => name !== here && ![...open].some(tab => name.endsWith(ofTab('', tab))))
    .flatMap(name => {
      const kept = remembered<Kept<T> | null>(prefix() + name, null).read()
      return kept && Date.now() - kept.at < keptFor ? [{ name, ...kept }] : []
    })
    .sort((one, other) => other.at - one.at)
}

// What is being written on a form, kept until it is sent. In this tab: a reload, a call that comes in or the way back loses
// nothing. On this phone for a day: an app that shows the page closes it as it likes; then it is offered, not filled in.
// On somebody else's phone nothing of it stays.
import { reactive, ref, watch, type Ref } from 'vue'
import type { PublicReceipt } from '@/shared/api/schema'
import { remembered, rememberedNames } from '@/shared/remembered'

interface OnPhone<Form> {
  at: number
  form: Form
}

const inThisTab = () => sessionStorage
const keptFor = 24 * 3_600_000
const keptForm = (name: string) => remembered<Record<string, unknown>>(`form.${name}`, {}, inThisTab)
const onPhone = <Form>(name: string) => remembered<OnPhone<Form> | null>(`form.${name}`, null)
const borrowed = remembered('borrowed', false, inThisTab)

// Nobody can tell the two numbers once more to whoever said no name.
export const keptReceipt = remembered<PublicReceipt | null>('receipt', null, inThisTab)
// How far one has come with saying something.
export const keptStep = () => String(keptForm('say').read().step ?? '')

function sweep(isOver: (at: number) => boolean): void {
  for (const name of rememberedNames('form.')) {
    const kept = remembered<OnPhone<unknown> | null>(name, null)
    if (isOver(kept.read()?.at ?? 0)) kept.forget()
  }
}
export const sweepPhone = (now = Date.now()) => sweep(at => now - at >= keptFor)

export const isBorrowed = ref(borrowed.read())
watch(
  isBorrowed,
  yes => {
    borrowed.write(yes)
    if (yes) sweep(() => true)
  },
  { flush: 'sync' },
)

export interface KeptForm<Form extends object> {
  form: Form
  before: Ref<Form | null> // from another time on this phone, until one has said what becomes of it
  take(): void
  drop(): void
  forget(): void
}

export function useKept<Form extends object>(name: string, blank: () => Form, isOnPhone = true): KeptForm<Form> {
  const here = keptForm(name)
  const phone = onPhone<Form>(name)
  const form = reactive({ ...blank(), ...here.read() }) as Form
  const isGoingOn = Object.keys(here.read()).length > 0
  const before = ref(isOnPhone && !isGoingOn ? (phone.read()?.form ?? null) : null) as Ref<Form | null>
  const keep = () => {
    here.write(form as Record<string, unknown>)
    if (isOnPhone && !isBorrowed.value && !before.value) phone.write({ at: Date.now(), form })
  }
  watch(form, keep, { deep: true, flush: 'sync' })
  function take(): void {
    const written = before.value
    before.value = null
    Object.assign(form, written)
  }
  function drop(): void {
    before.value = null
    phone.forget()
  }
  function forget(): void {
    Object.assign(form, blank())
    here.forget()
    drop()
  }
  return { form, before, take, drop, forget }
}

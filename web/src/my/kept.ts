// What is being written on a form, kept in this tab until it is sent: a reload, a call that comes in or the way back
// loses nothing.
import { reactive, watch } from 'vue'
import type { PublicReceipt } from '@/shared/api/schema'
import { remembered } from '@/shared/remembered'

const inThisTab = () => sessionStorage
const keptForm = (name: string) => remembered<Record<string, unknown>>(`form.${name}`, {}, inThisTab)

// Nobody can tell the two numbers once more to whoever said no name.
export const keptReceipt = remembered<PublicReceipt | null>('receipt', null, inThisTab)
// How far one has come with saying something.
export const keptStep = () => String(keptForm('say').read().step ?? '')

export function useKept<Form extends object>(name: string, blank: () => Form): { form: Form; forget: () => void } {
  const kept = keptForm(name)
  const form = reactive({ ...blank(), ...kept.read() }) as Form
  watch(form, now => kept.write(now as Record<string, unknown>), { deep: true, flush: 'sync' })
  function forget(): void {
    Object.assign(form, blank())
    kept.forget()
  }
  return { form, forget }
}

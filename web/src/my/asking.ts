// One form of the resident's: what is wrong with it, told in a summary that takes the focus and links to each field.
import { computed, inject, nextTick, onScopeDispose, provide, ref, useId, watch, type InjectionKey, type Ref } from 'vue'
import { LineDown, Refused } from '@/shared/api/client'
import { sayWhatWentWrong } from '@/shared/api/problem_words'
import { words } from './words/every_page'

export interface Mistake {
  field?: string
  text: string
}

// A page may hold several forms with a field of the same name: each form's ids begin with its own.
const formKey: InjectionKey<string> = Symbol('form')

const idOf = (form: string, field: string) => `${form}-${field.replaceAll('.', '-')}`

export function useIds(): { ofField: (field: string) => string; ofSummary: string } {
  const form = inject(formKey, 'form')
  return { ofField: field => idOf(form, field), ofSummary: `${form}-mistakes` }
}

export interface Asking {
  busy: Ref<boolean>
  mistakes: Ref<Mistake[]>
  isLost: Ref<boolean> // the line, or the server, was; another try may do
  mistakeOf(field: string): string | undefined
  lead(field: string): void
  // Shows the mistakes; true when there are none.
  holds(found: Mistake[]): boolean
  send<T>(work: () => Promise<T>): Promise<T | undefined>
}

function mistakesOf(problem: unknown): Mistake[] {
  const fields = problem instanceof Refused ? Object.entries(problem.fields) : []
  if (fields.length === 0) return [{ text: sayWhatWentWrong(problem) }]
  return fields.map(([field, text]) => ({ field, text }))
}

// The server names fields by their path in what was sent; a page may know them by other names, or not show them at all.
export function useAsking(asKnownHere: (mistake: Mistake) => Mistake = mistake => mistake): Asking {
  const form = useId()
  provide(formKey, form)
  const busy = ref(false)
  const isLost = ref(false)
  const mistakes = ref<Mistake[]>([])
  const ownTitle = document.title
  const hasMistakes = computed(() => mistakes.value.length > 0)

  watch(hasMistakes, wrong => (document.title = wrong ? words.value.error + ownTitle : ownTitle))
  onScopeDispose(() => (document.title = ownTitle))

  function holds(found: Mistake[]): boolean {
    mistakes.value = found
    if (found.length) void nextTick(() => document.getElementById(`${form}-mistakes`)?.focus())
    return found.length === 0
  }

  async function send<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    try {
      const answer = await work()
      mistakes.value = []
      isLost.value = false
      return answer
    } catch (problem) {
      isLost.value = problem instanceof LineDown || (problem instanceof Refused && problem.status >= 500)
      holds(mistakesOf(problem).map(asKnownHere))
      return undefined
    } finally {
      busy.value = false
    }
  }

  const mistakeOf = (field: string) => mistakes.value.find(mistake => mistake.field === field)?.text
  const lead = (field: string) => document.getElementById(idOf(form, field))?.focus()
  return { busy, mistakes, isLost, mistakeOf, lead, holds, send }
}

// One form on its way to the server: busy or not, and what it was refused for. Each field inside the form finds the
// server's words about it by its name; what no field claims is said at the top (UiProblem).
import {
  computed,
  inject,
  onScopeDispose,
  provide,
  reactive,
  ref,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue'
import { Refused } from './api/client'

interface Problems {
  problem: Ref<unknown>
  fields: ComputedRef<Record<string, string>>
  claimed: Map<string, number> // how many fields of that name are on the page
}
const problemsKey: InjectionKey<Problems> = Symbol('problems')

export interface Sending {
  busy: Ref<boolean>
  problem: Ref<unknown>
  // The answer, or nothing when it was refused; a second call while the first is on its way does nothing.
  send<T>(work: () => Promise<T>): Promise<T | undefined>
}

export function useSending(): Sending {
  const busy = ref(false)
  const problem = ref<unknown>(null)
  const fields = computed(() => (problem.value instanceof Refused ? problem.value.fields : {}))
  provide(problemsKey, { problem, fields, claimed: reactive(new Map()) })

  async function send<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await work()
    } catch (refused) {
      problem.value = refused
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, send }
}

// For a field: what the server said about it, as long as it stands on the page.
export function useFieldProblem(name: () => string | undefined): ComputedRef<string | undefined> {
  const problems = inject(problemsKey, null)
  if (!problems) return computed(() => undefined)
  const { claimed, fields } = problems
  const count = (field: string | undefined, by: number) => field && claimed.set(field, (claimed.get(field) ?? 0) + by)
  watch(name, (now, before) => (count(before, -1), count(now, 1)), { immediate: true })
  onScopeDispose(() => count(name(), -1))
  return computed(() => fields.value[name() ?? ''])
}

// For the top of the form: the problem, and what concerns no field that is shown.
export function useProblem() {
  const problems = inject(problemsKey, null)
  return {
    problem: computed(() => problems?.problem.value ?? null),
    elsewhere: computed(() =>
      Object.entries(problems?.fields.value ?? {}).filter(([field]) => !problems?.claimed.get(field)),
    ),
  }
}

// Files on their way to a matter, one after another; each shows how far it is, and what was refused stays until it is
// tried again or given up.
import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { keys } from '@/domains/matters/matters'
import { Refused } from '@/shared/api/client'
import { sayWhatWentWrong } from '@/shared/api/problem_words'
import { tell } from '@/shared/ui/snack'
import { addFile, sentOf, type Sent } from './attachments'
import { words } from './words'

export interface OnItsWay extends Sent {
  matter: string
  share: number
  problem?: string
}

function wordsOf(problem: unknown): string {
  if (problem instanceof Refused) return Object.values(problem.fields)[0] ?? sayWhatWentWrong(problem)
  return sayWhatWentWrong(problem)
}

export function useAdding(matter: () => string) {
  const client = useQueryClient()
  const all = ref<OnItsWay[]>([])
  let isSending = false

  const forget = (id: string) => (all.value = all.value.filter(one => one.id !== id))

  async function send(one: OnItsWay): Promise<void> {
    try {
      const added = await addFile(one.matter, one, share => (one.share = share))
      forget(one.id)
      tell(words.value.added(added.name))
      await client.invalidateQueries({ queryKey: keys.one(one.matter) })
    } catch (problem) {
      one.problem = wordsOf(problem)
    }
  }

  async function goOn(): Promise<void> {
    const next = all.value.find(one => !one.problem)
    if (isSending || !next) return
    isSending = true
    await send(next)
    isSending = false
    return goOn()
  }

  function add(files: Iterable<File>, isPublic: boolean): void {
    for (const file of files) all.value.push({ ...sentOf(file, isPublic), matter: matter(), share: 0 })
    void goOn()
  }

  function again(one: OnItsWay): void {
    one.share = 0
    one.problem = undefined
    void goOn()
  }

  return { onTheirWay: computed(() => all.value.filter(one => one.matter === matter())), add, again, forget }
}

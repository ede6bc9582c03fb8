// Quick replies: those there are, where one is being called up in a text, and what it becomes.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { answerOf, api } from '@/shared/api/client'
import type { QuickReplyView } from '@/shared/api/schema'

export const refreshReplies = (client: QueryClient) => client.invalidateQueries({ queryKey: ['quick-replies'] })

export function useReplies(enabled: () => boolean = () => true) {
  return useQuery({
    queryKey: ['quick-replies'],
    queryFn: ({ signal }): Promise<QuickReplyView[]> => answerOf(api.GET('/quick-replies', { signal })),
    staleTime: 5 * 60_000,
    enabled,
  })
}

export interface Call {
  from: number // where the :: begins
  code: string // what is typed behind it
}

// The call the caret stands behind: "…::rd|". The full-width colons of an input method count too; a space ends it.
export function callAt(text: string, caret: number): Call | undefined {
  const found = /(?:::|：：)([^\s:：]{0,12})$/.exec(text.slice(0, caret))
  return found ? { from: found.index, code: (found[1] ?? '').normalize('NFKC').toLowerCase() } : undefined
}

// By code first, then by the words themselves; the best eight.
export function repliesFor(code: string, replies: readonly QuickReplyView[]): QuickReplyView[] {
  const active = replies.filter(reply => reply.active)
  const begins = active.filter(reply => reply.code.startsWith(code))
  const holds = active.filter(reply => !reply.code.startsWith(code) && reply.text.toLowerCase().includes(code))
  return [...begins, ...holds].slice(0, 8)
}

// What the braces stand for; each field goes by a Chinese and an English name.
export interface Fields {
  number?: string
  door?: string
  category?: string
  due?: string
  unit?: string
  name?: string
  community?: string
  me?: string
  today?: string
}

const chinese: Record<string, keyof Fields> = {
  编号: 'number',
  门牌: 'door',
  类别: 'category',
  期限: 'due',
  单位: 'unit',
  称呼: 'name',
  社区: 'community',
  我: 'me',
  今天: 'today',
}

// A field nothing is known of stays visible in the text, so that nobody sends a gap.
export function filled(text: string, fields: Fields, blank: (name: string) => string): string {
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => fields[chinese[name] ?? (name as keyof Fields)] || blank(name))
}

// What a matter can be about. The list changes rarely, so it is asked for once.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { CategoryView } from '@/shared/api/schema'

export function useCategories() {
  const { data } = useQuery({
    queryKey: ['categories'],
    queryFn: (): Promise<CategoryView[]> => answerOf(api.GET('/categories')),
    staleTime: 10 * 60_000,
  })
  return computed(() => (data.value ?? []).filter(({ active }) => active))
}

// How many two-character pieces of the category's own name stand in the text: 下水堵塞 in "厨房下水又堵了" → 1.
function likeness(name: string, text: string): number {
  let found = 0
  for (let at = 0; at + 2 <= name.length; at++) if (text.includes(name.slice(at, at + 2))) found++
  return found
}

// The categories a text sounds like, best first. Only ever offered, never set.
export function categoriesLike(text: string, categories: readonly CategoryView[], most = 2): CategoryView[] {
  const scored = categories.map(category => ({ category, score: likeness(category.name, text) }))
  const found = scored.filter(({ score }) => score > 0)
  found.sort((a, b) => b.score - a.score || b.category.code.length - a.category.code.length)
  return found.slice(0, most).map(({ category }) => category)
}

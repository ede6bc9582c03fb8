// The catalogue to be kept: categories, dispatch rules, time limits.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { answerOf, api } from '@/shared/api/client'
import type { CategoryView, DispatchRuleView, TimeLimitView } from '@/shared/api/schema'

export const refreshCategories = (client: QueryClient) => client.invalidateQueries({ queryKey: ['categories'] })
export const refreshRules = (client: QueryClient) => client.invalidateQueries({ queryKey: ['dispatch-rules'] })
export const refreshLimits = (client: QueryClient) => client.invalidateQueries({ queryKey: ['time-limits'] })

export function useAllCategories() {
  return useQuery({
    queryKey: ['categories'],
    queryFn: ({ signal }): Promise<CategoryView[]> => answerOf(api.GET('/categories', { signal })),
  })
}

// A category by its whole path; one that is no longer kept by its code.
export function useCategoryPath(): (code: string) => string {
  const { data } = useAllCategories()
  return code => data.value?.find(category => category.code === code)?.path ?? code
}

export function useDispatchRules() {
  return useQuery({
    queryKey: ['dispatch-rules'],
    queryFn: ({ signal }): Promise<DispatchRuleView[]> => answerOf(api.GET('/dispatch-rules', { signal })),
  })
}

export function useTimeLimits() {
  return useQuery({
    queryKey: ['time-limits'],
    queryFn: ({ signal }): Promise<TimeLimitView[]> => answerOf(api.GET('/time-limits', { signal })),
  })
}

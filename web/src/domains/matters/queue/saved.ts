// The lists somebody saved. They live on the server, so that they follow the person.
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { SavedListForm, SavedListView } from '@/shared/api/schema'
import { keys } from '../matters'

export function useSavedLists() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: keys.saved,
    queryFn: ({ signal }) => answerOf(api.GET('/saved-lists', { signal })),
    staleTime: Infinity,
  })
  const show = (lists: SavedListView[]) => client.setQueryData(keys.saved, lists)
  return {
    lists: computed(() => data.value ?? []),
    save: async (form: SavedListForm) => show(await answerOf(api.POST('/saved-lists', { body: form }))),
    forget: async (id: string) => show(await answerOf(api.DELETE('/saved-lists/{id}', { params: { path: { id } } }))),
  }
}

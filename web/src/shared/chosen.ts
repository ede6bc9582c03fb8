// Which one of a page's list is looked at beside it: its id in the address, so that Back and links work.
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export function useChosen() {
  const route = useRoute()
  const router = useRouter()
  const page = route.name ?? undefined
  const chosen = computed(() => route.params.id?.toString() ?? '')
  const show = (id?: string) => router.push({ name: page, params: { id }, query: route.query }) // what the list is narrowed by stays
  return { chosen, show }
}

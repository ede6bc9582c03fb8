// Who keeps a diary in an area or above it: whom the grid's head may ask to do something, or to visit somebody.
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useAllPosts } from '@/domains/access/posts'
import { roleWords } from '@/domains/access/role_words'
import { useAreas } from '@/domains/grid/places'
import type { AccessRole } from '@/shared/api/schema'
import { marks } from '@/shared/marks'

const keeping: ReadonlySet<AccessRole> = new Set<AccessRole>([
  'grid_worker',
  'volunteer',
  'helper',
  'committee_staff',
  'community_secretary',
])

export interface Keeper {
  id: string
  label: string
}

export function useKeepers(area: MaybeRefOrGetter<string | undefined>, enabled: MaybeRefOrGetter<boolean>) {
  const posts = useAllPosts(enabled)
  const areas = useAreas()
  const within = computed(() => {
    const found = new Set<string>()
    for (let at = toValue(area); at && !found.has(at); at = areas.value.find(({ id }) => id === at)?.parent_id) found.add(at)
    return found
  })
  return computed<Keeper[]>(() => {
    const there = posts.value.filter(({ role, area_id: where }) => keeping.has(role) && (!toValue(area) || within.value.has(where)))
    const named = there.map(({ staff_id: id, name, role }) => ({ id, label: name + marks.value.bracketed(roleWords.value[role]) }))
    return [...new Map(named.map(one => [one.id, one])).values()]
  })
}

// Who may be calling, by what is known of them so far: the whole number, its last four digits, or a name.
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { isTail, isWhole, nameIn } from './phone'
import { useCaller, useFoundPersons } from './residents'

export interface Said {
  phone: string
  name: string
  placeId?: string | null
}

export type FoundBy = 'phone' | 'tail' | 'name' | 'surname' | null

const most = 5

export function useCallers(said: MaybeRefOrGetter<Said>) {
  const name = computed(() => nameIn(toValue(said).name))
  const by = computed<FoundBy>(() => {
    const { phone } = toValue(said)
    if (isWhole(phone)) return 'phone'
    if (isTail(phone)) return 'tail'
    if (name.value.length > 1) return 'name'
    return name.value ? 'surname' : null // too many have it
  })
  const caller = useCaller(() => (by.value === 'phone' ? toValue(said).phone : ''))
  const found = useFoundPersons(() => {
    if (by.value === 'tail') return toValue(said).phone.trim()
    return by.value === 'name' ? name.value : ''
  })
  const asked = computed(() => (by.value === 'phone' ? caller : found))
  const persons = computed(() => {
    if (!by.value || by.value === 'surname' || found.isPlaceholderData.value) return []
    const all = asked.value.data.value?.persons ?? []
    const here = toValue(said).placeId
    return here ? [...all].sort((a, b) => Number(b.place_id === here) - Number(a.place_id === here)) : all
  })
  return {
    by,
    persons: computed(() => persons.value.slice(0, most)),
    hasMore: computed(() => persons.value.length > most || (by.value !== 'phone' && found.data.value?.more)),
    isAsked: computed(() => by.value !== null && by.value !== 'surname'),
    isAnswered: computed(() => asked.value.isSuccess.value && !asked.value.isPlaceholderData.value),
    error: computed(() => (by.value ? asked.value.error.value : null)),
    again: () => void asked.value.refetch(),
  }
}

// Whether anything of the residents' matters is this member of staff's. The administrators have none: their desk begins with
// what they administer.
import { computed } from 'vue'
import { useMe } from '@/domains/access/session'
import type { AccessPermission } from '@/shared/api/schema'

const permissions: readonly AccessPermission[] = [
  'see_matters',
  'handle_matters',
  'take_in_matters',
  'dispatch_matters',
  'follow_up_matters',
]

export function useHasMatters() {
  const { may } = useMe()
  return computed(() => permissions.some(may))
}

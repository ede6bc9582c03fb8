// What quick replies can say of a matter.
import type { Fields } from '@/domains/quick_replies/replies'
import type { MatterView } from '@/shared/api/schema'
import { dayWords } from '@/shared/clock'

export function fieldsOf({ number, place_text: door, category, clock, units, reporter }: MatterView): Fields {
  return {
    number,
    door,
    category: category.split(' / ').at(-1),
    due: dayWords(clock.due_at, Date.now()),
    unit: units.find(({ part }) => part === 'lead')?.name,
    name: reporter?.name,
  }
}

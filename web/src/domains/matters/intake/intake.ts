// Intake can be opened from anywhere, with what is known already. Each place it is opened from has words of its own: what
// was begun for one caller is never poured over another.
import { reactive } from 'vue'
import type { IntakeDraft } from './draft'

export type Prefill = Partial<IntakeDraft>

export const intake = reactive({
  isOpen: false,
  prefill: {} as Prefill,
  putBack: null as { name: string; written: IntakeDraft } | null, // thrown away a moment ago, and wanted after all
})

export function openIntake(prefill: Prefill = {}): void {
  intake.prefill = prefill
  intake.isOpen = true
}

export const anyIntake = 'intake'

export function draftNameOf({ personId, placeId }: Prefill): string {
  if (personId) return `${anyIntake}.person.${personId}`
  return placeId ? `${anyIntake}.place.${placeId}` : anyIntake
}

// Intake can be opened from anywhere, with what is known already.
import { reactive } from 'vue'
import type { IntakeDraft } from './draft'

export const intake = reactive({ isOpen: false, prefill: {} as Partial<IntakeDraft> })

export function openIntake(prefill: Partial<IntakeDraft> = {}): void {
  intake.prefill = prefill
  intake.isOpen = true
}

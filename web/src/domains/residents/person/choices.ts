// The order in which people choose.
import type { ResidentsIdKind, ResidentsPhoneLabel } from '@/shared/api/schema'
import type { Sex } from './words'

export const sexes: readonly Sex[] = ['female', 'male', 'unstated', 'unknown']
export const idKinds: readonly ResidentsIdKind[] = [
  'identity_card',
  'residence_permit',
  'permanent_residence_card',
  'passport',
  'travel_permit',
  'other',
  'none',
]
export const phoneLabels: readonly ResidentsPhoneLabel[] = ['own', 'family', 'work', 'neighbour', 'other']

// Codes of the national lists; empty when nobody asked.
export interface Background {
  nation: string
  education: string
  politics: string
  marriage: string
}
export const noBackground: Background = { nation: '', education: '', politics: '', marriage: '' }

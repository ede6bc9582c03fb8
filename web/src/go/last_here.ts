// Who used this telephone last, so that the page opens without a line too. Goes when they sign out.
import type { MeView } from '@/shared/api/schema'
import { remembered } from '@/shared/remembered'

export const lastHere = remembered<MeView | null>('go.me', null)

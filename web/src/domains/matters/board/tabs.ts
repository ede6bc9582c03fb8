// What the board shows, in the order it is worked; and which form a tab opens, because it is what the tab is for.
import type { MattersVerb, MattersWaiting } from '@/shared/api/schema'

export const tabs = [
  'returned',
  'to_dispatch',
  'return_asked',
  'extension_asked',
  'termination_asked',
  'late',
  'supervised',
] as const satisfies readonly MattersWaiting[]
export type Tab = (typeof tabs)[number]

export const opensOn: Partial<Record<Tab, MattersVerb>> = {
  return_asked: 'decide_return',
  extension_asked: 'decide_extension',
  termination_asked: 'decide_termination',
}

export const isTab = (name: unknown): name is Tab => tabs.includes(name as Tab)

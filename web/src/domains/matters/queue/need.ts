// The order in which matters are worked: critically late, late, due within a day, later; what stands still comes last.
import type { MatterLineView } from '@/shared/api/schema'
import { needOf, type Need } from '@/shared/clock'
import { isTicking } from '../matters'

export type Heading = Need | 'paused'

export function headingOf({ state, due_at: due }: MatterLineView, now: number): Heading | undefined {
  if (isTicking(state)) return needOf(due, now)
  return state === 'paused' ? 'paused' : undefined
}

// The server sorts by due time; only what stands still has to be put behind. Ended ones keep their order.
export function inOrderOfNeed(lines: readonly MatterLineView[], now: number): MatterLineView[] {
  const isPaused = (line: MatterLineView) => headingOf(line, now) === 'paused'
  return [...lines.filter(line => !isPaused(line)), ...lines.filter(isPaused)]
}

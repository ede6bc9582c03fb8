// What may be the same matter and what a household waits for, each matter once, with every reason it was found for.
import type { MattersSimilarBecause, SimilarMatters, SimilarView } from '@/shared/api/schema'

export interface Found {
  line: SimilarView
  reasons: MattersSimilarBecause[]
}

export interface Founds {
  same: Found[]
  waiting: Found[] // only because of who lives there, or who calls
}

export function eachOnce({ possible_same: same, household_open: household }: SimilarMatters): Founds {
  const reasonsOf = (id: string) => [
    ...new Set([...same, ...household].filter(line => line.id === id).map(({ because }) => because)),
  ]
  const once = (lines: SimilarView[]) =>
    lines
      .filter(({ id }, at) => lines.findIndex(line => line.id === id) === at)
      .map(line => ({ line, reasons: reasonsOf(line.id) }))
  return { same: once(same), waiting: once(household.filter(({ id }) => !same.some(line => line.id === id))) }
}

export const canJoin = ({ line }: Found) => line.can_join

// What one key joins: rather what is the same than what the household waits for besides.
export const firstToJoin = ({ same, waiting }: Founds): SimilarView | undefined => [...same, ...waiting].find(canJoin)?.line

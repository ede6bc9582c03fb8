// What a sheet of paper holds: the largest groups by name, the rest as one number.
import type { FigureRow } from '@/shared/api/schema'
import { indicatorOf } from './figures'

export interface Fitting {
  rows: FigureRow[]
  others: number // groups that are not named
  left: number // matters in them
}

const received = (row: FigureRow) => indicatorOf(row, 'received')?.part ?? 0

export function fitting(all: readonly FigureRow[], most: number): Fitting {
  const rows = all.filter(row => received(row) > 0)
  rows.sort((a, b) => received(b) - received(a))
  const named = rows.slice(0, rows.length > most ? most - 1 : most)
  const others = rows.slice(named.length)
  return { rows: named, others: others.length, left: others.reduce((sum, row) => sum + received(row), 0) }
}

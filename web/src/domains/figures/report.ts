// What a sheet of paper holds: the largest groups by name, the rest as one number.
import type { FigureRow } from '@/shared/api/schema'
import { indicatorOf } from './figures'

export interface Fitting {
  rows: FigureRow[]
  others: number // groups that are not named
  left: number // matters in them
}

export const received = (row: FigureRow) => indicatorOf(row, 'received')?.part ?? 0

export function fitting(all: readonly FigureRow[], most: number): Fitting {
  const rows = all.filter(row => received(row) > 0)
  rows.sort((a, b) => received(b) - received(a))
  const named = rows.slice(0, rows.length > most ? most - 1 : most)
  const others = rows.slice(named.length)
  return { rows: named, others: others.length, left: others.reduce((sum, row) => sum + received(row), 0) }
}

// One sheet holds so many lines of areas, categories and repeats together, beside the month's own figures. Areas come
// first: whoever reads the report looks for their own.
const lines = 34
const fewest = { categories: 8, repeats: 6 }

export interface Shares {
  areas: number
  categories: number
  repeats: number
}

export function sharesOf(areas: number, categories: number, repeats: number): Shares {
  const least = Math.min(categories, fewest.categories)
  const again = Math.min(repeats, fewest.repeats)
  const first = Math.min(areas, lines - least - again)
  return { areas: first, categories: Math.min(categories, lines - first - again), repeats: again }
}

// What a list was chosen by, in words: nothing that narrows it stays unsaid.
import { courtesyHeaders, LineDown, refusalOf } from '@/shared/api/client'
import type { AreaView, CategoryView, MattersChannel, CatalogueMatterKind } from '@/shared/api/schema'
import { dayBefore } from '@/shared/clock'
import { saveFile } from '@/shared/save_file'
import { words as nouns } from '../words'
import { words } from './words'

type Asked = Record<string, string>

function spanWords(asked: Asked, name: 'created' | 'closed'): string[] {
  const from = asked[`${name}_from`]
  const until = asked[`${name}_until`]
  if (!from && !until) return []
  const last = until && dayBefore(until) // people say the last day of a span
  const days = from && last ? (from === last ? from : `${from} – ${last}`) : words.value.openEnded(from, last)
  return [name === 'created' ? words.value.receivedIn(days) : words.value.closedIn(days)]
}

const isOfClosed = (asked: Asked) => Boolean(asked.closed_from ?? asked.closed_until)

export function chosenBy(asked: Asked, areas: readonly AreaView[], categories: readonly CategoryView[]): string[] {
  const area = (id: string) => areas.find(candidate => candidate.id === id)?.name ?? id
  const category = (code: string) => categories.find(candidate => candidate.code === code)?.name ?? code
  const { counted } = words.value
  const told: Record<string, (value: string) => string | undefined> = {
    counted: value =>
      value === 'received' && isOfClosed(asked) ? undefined : (counted[value as keyof typeof counted] ?? value),
    open: () => (asked.counted ? undefined : words.value.open),
    area_id: area,
    beneath: area,
    category,
    category_code: category,
    uncategorised: () => words.value.uncategorised,
    channel: value => nouns.value.channel[value as MattersChannel],
    kind: value => nouns.value.kind[value as CatalogueMatterKind],
    building_id: () => words.value.building,
    entrance_id: () => words.value.entrance,
  }
  const named = Object.entries(asked).flatMap(([name, value]) => told[name]?.(value) ?? [])
  const all = [...named, ...spanWords(asked, 'created'), ...spanWords(asked, 'closed')]
  return all.length ? all : [words.value.everything]
}

// A write: the journal keeps who took a list out of the house.
export async function fetchFile(asked: Asked): Promise<void> {
  const headers = { ...courtesyHeaders(), 'Content-Type': 'application/json' }
  const response = await fetch(`/api/v1/matters/csv?${new URLSearchParams(asked)}`, { method: 'POST', headers }).catch(() => {
    throw new LineDown()
  })
  if (!response.ok) throw refusalOf(response.status, await response.json().catch(() => undefined))
  saveFile(words.value.fileName, 'text/csv', await response.blob())
}

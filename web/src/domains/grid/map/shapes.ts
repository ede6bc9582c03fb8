// Ground being drawn: a file of polygons, or points put one after another, as the GeoJSON the server takes.
import { Refused } from '@/shared/api/client'
import type { ImportReport } from '@/shared/api/schema'
import { language } from '@/shared/language'
import { drawShapes, type Point } from './ground'

export interface Feature {
  code: string
  geometry: string
}

interface FeatureLike {
  properties?: { code?: string } | null
  geometry?: unknown
}

// Of a file the server has looked at, what it would draw: it has read every one of these already.
export function featuresOf(text: string, { refused, lines }: ImportReport): Feature[] {
  const { features } = JSON.parse(text) as { features: FeatureLike[] }
  const wrong = new Set(lines.map(({ line }) => line))
  const listed = refused === lines.length ? features.length : Math.max(...wrong) // beyond it nobody says which are wrong
  return features
    .map(({ properties, geometry }) => ({ code: properties?.code ?? '', geometry: JSON.stringify(geometry) }))
    .filter((_, at) => at < listed && !wrong.has(at + 1))
}

// One ring, closed where it began.
export function fileOf(code: string, points: readonly Point[]): string {
  const [first] = points
  const coordinates = [first ? [...points, first] : []]
  const feature = { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } }
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] })
}

// What a file of one feature is refused for in a line is here a field that was refused.
export async function drawRing(code: string, points: readonly Point[]): Promise<void> {
  const [refused] = (await drawShapes(fileOf(code, points))).lines
  if (!refused) return
  const detail = refused.reason[language.value]
  throw new Refused(422, { detail, errors: [{ field: 'points', detail }] })
}

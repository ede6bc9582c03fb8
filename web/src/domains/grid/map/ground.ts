// What a map of my areas is drawn from: their ground as polygons, and pictures that lie under them.
import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { answerOf, api } from '@/shared/api/client'
import type { DrawSitePlan, GroundView, ImportReport, LaySitePlan, SitePlanView } from '@/shared/api/schema'

const key = ['ground'] as const

export function useGround() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }): Promise<GroundView> => answerOf(api.GET('/ground', { signal })),
    staleTime: 10 * 60_000,
  })
}
export const askGroundAnew = (client: QueryClient) => client.invalidateQueries({ queryKey: key })

export const drawPlan = (area: string, body: DrawSitePlan) =>
  answerOf(api.PUT('/areas/{id}/site-plan', { params: { path: { id: area } }, body }))
export const layPlan = (area: string, body: LaySitePlan) =>
  answerOf(api.POST('/areas/{id}/site-plan/lay', { params: { path: { id: area } }, body }))
export const dropPlan = (area: string, version: number) =>
  answerOf(api.POST('/areas/{id}/site-plan/drop', { params: { path: { id: area } }, body: { version } }))

// GeoJSON: looked at with nothing stored, and drawn.
export const previewShapes = (text: string): Promise<ImportReport> =>
  answerOf(api.POST('/areas/import-shapes/preview', { body: { text } }))
export const drawShapes = (text: string): Promise<ImportReport> =>
  answerOf(api.POST('/areas/import-shapes', { body: { text } }))

export type Point = [longitude: number, latitude: number]

export interface Sides {
  west: number
  south: number
  east: number
  north: number
}

export function sidesOf({ west, south, east, north }: SitePlanView): Sides | undefined {
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  return { west, south, east, north }
}

type Coordinates = Point | Coordinates[]

function corners(coordinates: Coordinates): Point[] {
  if (typeof coordinates[0] === 'number') return [coordinates as Point]
  return (coordinates as Coordinates[]).flatMap(corners)
}

// The box around polygons given as GeoJSON text; nothing where there are none.
export function boxAround(geometries: readonly string[]): Sides | undefined {
  return boxOf(geometries.flatMap(text => corners((JSON.parse(text) as { coordinates: Coordinates }).coordinates)))
}

export function boxOf(points: readonly Point[]): Sides | undefined {
  if (points.length === 0) return undefined
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return box
}

// The bytes of a file as base64, a piece at a time: a call takes no three million arguments.
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const piece = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece))
  return btoa(text)
}

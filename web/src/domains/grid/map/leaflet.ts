// What knows Leaflet, with what is sketched on it: polygons as SVG, pictures beneath them, no tiles and no address of
// anybody else.
import 'leaflet/dist/leaflet.css'
import {
  CRS,
  geoJSON,
  imageOverlay,
  latLngBounds,
  map,
  type GeoJSON,
  type LatLng,
  type LatLngBounds,
  type Map as Leaflet,
} from 'leaflet'
import type { Point, Sides } from './ground'
import { labelsOn, type AreaLabels } from './leaflet_labels'
import { sketchOn } from './leaflet_sketch'

export interface DrawnArea {
  id: string
  label: string // empty where another shape says it
  short: string // where the whole label has no room
  geometry: string
  look: 'plain' | 'late' | 'proposed'
}
export interface DrawnPicture {
  address: string
  sides: Sides
}
export interface Drawing {
  areas: DrawnArea[]
  pictures: DrawnPicture[]
  isFlat: boolean // a picture alone: its own pixels are the ground
  near?: Sides // where to begin when that lies outside of all the rest
}
export interface View {
  centre: Point
  zoom: number
}
export interface GroundDrawing {
  choose(id: string | null): void
  sketch(points: readonly Point[] | null): void // null: nothing is being drawn, a click chooses
  pan(right: number, down: number): void // in pixels, at once
  view(): View
  fit(keepsView: boolean): void
  leave(): void
}
interface Told {
  chosen: (id: string) => void
  placed: (point: Point) => void // a click while something is being drawn
}

const closest = 18
const country: Sides = { west: 74, south: 18, east: 135, north: 53 } // where nothing at all is known yet

const boundsOf = ({ west, south, east, north }: Sides): LatLngBounds => latLngBounds([south, west], [north, east])

// To the seventh digit, a centimetre: what the server keeps.
const pointOf = ({ lng, lat }: LatLng): Point => [Number(lng.toFixed(7)), Number(lat.toFixed(7))]

function addArea(ground: Leaflet, labels: AreaLabels, area: DrawnArea, choose: (id: string) => void): GeoJSON {
  const shape = geoJSON(JSON.parse(area.geometry), { style: { className: `ground-area ${area.look}` } })
  if (area.label) labels.add(area.id, shape, area)
  shape.on('click', () => choose(area.id))
  return shape.addTo(ground)
}

export function drawGround(box: HTMLElement, drawing: Drawing, told: Told, from?: View): GroundDrawing {
  const ground = map(box, {
    crs: drawing.isFlat ? CRS.Simple : CRS.EPSG3857,
    attributionControl: false,
    zoomAnimation: false,
    fadeAnimation: false,
    zoomSnap: 0.25,
    minZoom: drawing.isFlat ? -5 : 3,
  })
  const all = latLngBounds([])
  for (const { address, sides } of drawing.pictures) {
    imageOverlay(address, boundsOf(sides), { alt: '' }).addTo(ground)
    all.extend(boundsOf(sides))
  }
  const labels = labelsOn(ground, box)
  let isSketching = false
  const choose = (id: string) => !isSketching && told.chosen(id)
  const shapes = new Map(drawing.areas.map(area => [area.id, addArea(ground, labels, area, choose)]))
  const proposed = drawing.areas.filter(({ look }) => look === 'proposed')
  for (const { id } of proposed.length ? proposed : drawing.areas) all.extend(shapes.get(id)?.getBounds() ?? [])
  if (drawing.near) all.extend(boundsOf(drawing.near))
  if (!all.isValid()) all.extend(boundsOf(country))
  const show = () => ground.fitBounds(all, { padding: [16, 16], maxZoom: closest })
  if (from) ground.setView([from.centre[1], from.centre[0]], from.zoom)
  else show()
  labels.fit()
  ground.on('zoomend', labels.fit)
  const drawSketch = sketchOn(ground)
  ground.on('click', ({ latlng }) => isSketching && told.placed(pointOf(latlng)))
  return {
    choose(id) {
      for (const [own, shape] of shapes)
        shape.eachLayer(layer => (layer as unknown as { getElement(): Element }).getElement().classList.toggle('chosen', own === id))
      labels.choose(id)
      const shape = id ? shapes.get(id) : undefined
      if (shape) ground.panInsideBounds(shape.getBounds())
    },
    sketch(points) {
      isSketching = points !== null
      drawSketch(points ?? [])
    },
    pan: (right, down) => void ground.panBy([right, down], { animate: false }),
    view: () => ({ centre: pointOf(ground.getCenter()), zoom: ground.getZoom() }),
    fit(keepsView) {
      ground.invalidateSize()
      if (!keepsView) show()
      labels.fit()
    },
    leave: () => void ground.remove(),
  }
}

// The one place that knows Leaflet: polygons as SVG, pictures beneath them, no tiles and no address of anybody else.
import 'leaflet/dist/leaflet.css'
import { CRS, geoJSON, imageOverlay, latLngBounds, map, type GeoJSON, type LatLngBounds, type Map as Leaflet } from 'leaflet'
import type { Sides } from './ground'

export interface DrawnArea {
  id: string
  label: string
  geometry: string
  isLate: boolean
}
export interface DrawnPicture {
  address: string
  sides: Sides
}
export interface Drawing {
  areas: DrawnArea[]
  pictures: DrawnPicture[]
  isFlat: boolean // a picture alone: its own pixels are the ground
}
export interface GroundDrawing {
  choose(id: string | null): void
  fit(): void
  leave(): void
}

const boundsOf = ({ west, south, east, north }: Sides): LatLngBounds => latLngBounds([south, west], [north, east])

// Names are text, never HTML: an area may be called anything.
function labelOf(text: string): HTMLElement {
  const label = document.createElement('span')
  label.textContent = text
  return label
}

function addArea(ground: Leaflet, area: DrawnArea, choose: (id: string) => void): GeoJSON {
  const shape = geoJSON(JSON.parse(area.geometry), { style: { className: area.isLate ? 'ground-area late' : 'ground-area' } })
  shape.bindTooltip(labelOf(area.label), { permanent: true, direction: 'center', className: 'ground-label' })
  shape.on('click', () => choose(area.id))
  return shape.addTo(ground)
}

export function drawGround(box: HTMLElement, drawing: Drawing, chosen: (id: string) => void): GroundDrawing {
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
  const shapes = new Map(drawing.areas.map(area => [area.id, addArea(ground, area, chosen)]))
  for (const shape of shapes.values()) all.extend(shape.getBounds())
  const show = () => all.isValid() && ground.fitBounds(all, { padding: [16, 16] })
  show()
  return {
    choose(id) {
      for (const [own, shape] of shapes)
        shape.eachLayer(layer => (layer as unknown as { getElement(): Element }).getElement().classList.toggle('chosen', own === id))
      const shape = id ? shapes.get(id) : undefined
      if (shape) ground.panInsideBounds(shape.getBounds())
    },
    fit() {
      ground.invalidateSize()
      show()
    },
    leave: () => void ground.remove(),
  }
}

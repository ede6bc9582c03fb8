// What is being drawn, over the map: the points so far and the ground they enclose.
import { circleMarker, layerGroup, polygon, type Map as Leaflet } from 'leaflet'
import type { Point } from './ground'

export function sketchOn(ground: Leaflet): (points: readonly Point[]) => void {
  const layer = layerGroup().addTo(ground)
  return points => {
    layer.clearLayers()
    const places = points.map(([lon, lat]): [number, number] => [lat, lon])
    polygon(places, { className: 'ground-sketch', interactive: false }).addTo(layer)
    for (const place of places)
      circleMarker(place, { radius: 5, className: 'ground-point', interactive: false }).addTo(layer)
  }
}

// What stands on the areas: their whole labels where each has room for its own, else numbers. A whole one comes with the
// pointer, with a closer look, and for whichever is chosen in the list.
import type { GeoJSON, Map as Leaflet } from 'leaflet'

export interface Labelled {
  label: string
  short: string
}
export interface AreaLabels {
  add(id: string, shape: GeoJSON, words: Labelled): void
  fit(): void // the ground is nearer or further away now
  choose(id: string | null): void
}

interface Label extends Labelled {
  shape: GeoJSON
  element: HTMLElement
  isPointedAt: boolean
}

const padding = 24
const slant = 0.85 // of an area's width, what its middle surely has

const pen = document.createElement('canvas').getContext('2d')

export function labelsOn(ground: Leaflet, box: HTMLElement): AreaLabels {
  const labels = new Map<string, Label>()
  let chosen: string | null = null
  let isRoomy = true

  function widthOf(text: string): number {
    if (!pen) return 0
    pen.font = `12px ${getComputedStyle(box).fontFamily}`
    return pen.measureText(text).width + padding
  }

  function roomIn(shape: GeoJSON): number {
    const bounds = shape.getBounds()
    return ground.latLngToContainerPoint(bounds.getNorthEast()).x - ground.latLngToContainerPoint(bounds.getSouthWest()).x
  }

  function say(id: string, { shape, element, label, short, isPointedAt }: Label): void {
    const isAsked = isPointedAt || id === chosen
    element.textContent = isAsked || isRoomy ? label : short
    const tooltip = shape.getTooltip()
    tooltip?.update()
    tooltip?.getElement()?.classList.toggle('whole', isAsked)
  }
  const sayAll = () => labels.forEach((label, id) => say(id, label))

  return {
    add(id, shape, words) {
      const element = document.createElement('span') // text, never HTML: an area may be called anything
      const label: Label = { ...words, shape, element, isPointedAt: false }
      labels.set(id, label)
      shape.bindTooltip(element, { permanent: true, direction: 'center', className: 'ground-label' })
      const point = (isPointedAt: boolean) => {
        label.isPointedAt = isPointedAt
        say(id, label)
      }
      shape.on('mouseover', () => point(true)).on('mouseout', () => point(false))
    },
    fit() {
      isRoomy = [...labels.values()].every(({ label, shape }) => widthOf(label) <= roomIn(shape) * slant)
      sayAll()
    },
    choose(id) {
      chosen = id
      sayAll()
    },
  }
}

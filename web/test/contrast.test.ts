// Every pair of colours that carries text (4.5:1) or shows where a control is (3:1), read off the token sheet itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync(join(import.meta.dirname, '../src/shared/tokens.css'), 'utf8')

function tokensOf(block: RegExp): Record<string, string> {
  const body = block.exec(sheet)?.[1] ?? ''
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
}

const light = tokensOf(/^:root \{([^}]*)\}/m)
const themes = { light, dark: { ...light, ...tokensOf(/^:root\[data-theme="dark"\] \{([^}]*)\}/m) } }

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const on = (ground: string, inks: string[]) => inks.map(ink => [ink, ground] as const)

const texts = [
  ...grounds.flatMap(ground => on(ground, ['ink', 'ink-2', 'ink-3', 'cap', 'amber', 'moss', 'lake', 'pine-ink'])),
  ...on('pine-soft', ['pine-ink', 'ink', 'ink-2']),
  ...on('cap-soft', ['cap']),
  ...on('amber-soft', ['amber']),
  ...on('moss-soft', ['moss']),
  ...on('lake-soft', ['lake']),
  ...on('plum-soft', ['plum', 'ink', 'ink-2', 'lake']),
  ...on('pine', ['on-pine']),
  ...on('pine-hover', ['on-pine']),
  ...on('cap', ['on-cap']),
  ...on('night', ['on-night', 'night-link']),
]
const marks = grounds.flatMap(ground => on(ground, ['control', 'pine', 'focus', 'cap', 'amber', 'plum']))

describe.each(Object.entries(themes))('%s', (_, tokens) => {
  const ratio = (ink: string, ground: string) => contrast(tokens[ink] ?? '', tokens[ground] ?? '')
  it.each(texts)('%s can be read on %s', (ink, ground) => expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5))
  it.each(marks)('%s can be seen on %s', (mark, ground) => expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3))
})

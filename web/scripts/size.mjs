// Weighs what a browser fetches before it shows anything, and fails over the budget. Lazy parts are printed only.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { apps } from './apps.mjs'

const kilobytes = file => gzipSync(readFileSync(file), { level: 9 }).length / 1000
let over = 0
for (const [app, { firstLoad }] of Object.entries(apps)) {
  const dist = fileURLToPath(new URL(`../dist/${app}/`, import.meta.url))
  const page = readFileSync(`${dist}index.html`, 'utf8')
  const parts = readdirSync(`${dist}assets`)
    .filter(name => /\.(js|css)$/.test(name))
    .map(name => ({ name, isFirst: page.includes(name), kB: kilobytes(`${dist}assets/${name}`) }))
  const sum = part => parts.filter(part).reduce((total, { kB }) => total + kB, 0)
  const first = sum(({ isFirst }) => isFirst)
  const lazy = parts.filter(({ isFirst }) => !isFirst).map(({ name, kB }) => `${name} ${kB.toFixed(1)}`)
  console.log(`${app}: first load ${first.toFixed(1)} kB of ${firstLoad}${lazy.length ? `; later ${lazy.join(', ')}` : ''}`)
  if (first > firstLoad) over++
}
if (over) {
  console.error(`${over} app(s) over the budget of scripts/apps.mjs.`)
  process.exit(1)
}

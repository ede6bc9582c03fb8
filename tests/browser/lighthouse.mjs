// Lighthouse on the pages people open first, against the real server in Debian's Chromium: bin/lighthouse
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Caller } from './support/api.mjs'
import { openProfile } from './support/browser.mjs'
import { check, takeStock } from './support/check.mjs'
import { forget, found, serve } from './support/server.mjs'
import { buildTown, password, takeIn, townOf } from './support/town.mjs'

const require = createRequire(new URL('../../tools/lighthouse/package.json', import.meta.url))
const { default: lighthouse, desktopConfig } = await import(require.resolve('lighthouse'))

const least = { performance: 95, accessibility: 100, 'best-practices': 95 }
const mostTries = 3
const options = { onlyCategories: Object.keys(least), disableStorageReset: true, disableFullPageScreenshot: true, logLevel: 'error' }

// A queue with something in it, and a matter its resident comes to look for.
async function prepare(server, { as, doors }) {
  const clerk = await as('min')
  const place_id = doors['3-2-101'].id
  for (const body of ['楼道灯不亮', '下水堵了', '门禁刷不开', '垃圾桶满了']) await takeIn(clerk, body, { place_id })
  const { number, code } = await takeIn(clerk, '楼顶漏水', { place_id })
  return `${server.address}/my/#${new URLSearchParams({ number, code })}`
}

async function sessionOf(server, login) {
  const caller = new Caller(server.address)
  await caller.signIn(login, password)
  return caller.cookies
}

// What pulled a category down, worst first.
function reasons({ lhr }, category) {
  const refs = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0)
  const low = refs.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 0.95)
  return low.map(({ id, score, displayValue }) => `${id} ${Math.round(score * 100)} ${displayValue ?? ''}`.trim()).join(', ')
}

const scoreOf = ({ lhr }, category) => Math.round((lhr.categories[category].score ?? 0) * 100)
const isEnough = measured => Object.entries(least).every(([category, floor]) => scoreOf(measured, category) >= floor)

// Whatever else the machine does at the moment only ever slows a page down: the quickest of a few tries is the page's own.
async function measure(port, name, address, config) {
  let best
  for (let tries = 0; tries < mostTries && !(best && isEnough(best)); tries++) {
    const measured = await lighthouse(address, { ...options, port }, config)
    if (!best || scoreOf(measured, 'performance') > scoreOf(best, 'performance')) best = measured
  }
  for (const [category, floor] of Object.entries(least)) {
    const score = scoreOf(best, category)
    check(`${name}: ${category} ${score} of ${floor}`, score >= floor, best.lhr.runtimeError?.message ?? reasons(best, category))
  }
}

async function measureAll(server, town) {
  const follow = await prepare(server, town)
  const profile = mkdtempSync(join(tmpdir(), 'linli-profile-'))
  const browser = await openProfile(profile)
  const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0])
  try {
    await measure(port, 'home of the resident', `${server.address}/my/`)
    await measure(port, 'one’s matter', follow)
    await measure(port, 'the door of the desk', `${server.address}/desk/`, desktopConfig)
    await browser.addCookies(await sessionOf(server, 'min'))
    await measure(port, 'the queue', `${server.address}/desk/#/matters`, desktopConfig)
  } finally {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

const founded = found()
const server = await serve(founded)
try {
  await measureAll(server, townOf(server, await buildTown(server)))
} finally {
  await server.stop()
  forget(founded.data)
}
const { passed, failed, lines } = takeStock()
console.log([...lines, `${passed} passed, ${failed} failed`].join('\n'))
process.exit(failed === 0 ? 0 : 1)

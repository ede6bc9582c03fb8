// Debian's Chromium with what every test watches: page errors, reports of the Content-Security-Policy, and axe.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { check } from './check.mjs'

const require = createRequire(new URL('../../../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })
}

// A refused request is what many tests are about; a broken page or policy never is.
function watch(page) {
  page.on('pageerror', error => check('no page error', false, String(error)))
  page.on('console', message => {
    const text = message.text()
    if (/Content.Security.Policy/i.test(text)) check('no CSP report', false, text)
    else if (message.type() === 'error' && !/Failed to load resource/.test(text)) check('no console error', false, text)
  })
}

export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  watch(page)
  return page
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

export async function isAccessible(page, state) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(only => globalThis.axe.run(document, { runOnly: only }), rules)
  const told = violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0].html.slice(0, 120)}`)
  check(`axe finds nothing: ${state}`, violations.length === 0, told.join(' | '))
}

// Where LINLI_SHOTS names a folder, a picture of the state is kept there.
export async function picture(page, name) {
  if (process.env.LINLI_SHOTS)
    await page.screenshot({ path: `${process.env.LINLI_SHOTS}/${name}.png`, animations: 'disabled' })
}

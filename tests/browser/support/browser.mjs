// Debian's Chromium with what every test watches: page errors, reports of the Content-Security-Policy, and axe.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { check } from './check.mjs'

const require = createRequire(new URL('../../../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const colourRules = ['color-contrast', 'link-in-text-block']

const start = {
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
}

// No spare process beside each page: it costs a third of the run.
export const launch = () => chromium.launch({ ...start, args: [...start.args, '--renderer-process-limit=1'] })

// A browser with one profile in a folder, that another tool may talk to as well.
export const openProfile = folder =>
  chromium.launchPersistentContext(folder, { ...start, args: [...start.args, '--remote-debugging-port=0'] })

// A refused request is what many tests are about; a broken page or policy never is.
function watch(page, tell) {
  page.on('pageerror', error => tell('no page error', false, String(error)))
  page.on('console', message => {
    const text = message.text()
    if (/Content.Security.Policy/i.test(text)) tell('no CSP report', false, text)
    else if (message.type() === 'error' && !/Failed to load resource/.test(text)) tell('no console error', false, text)
  })
}

// Runs in every page before its own scripts: what the policy blocked is told even where the console is silent.
function listenToPolicy() {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    globalThis.tellOfPolicy(`${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`),
  )
}

// Every page of it is watched, also one that the first page opens.
export async function openPage(browser, options = {}, tell = check) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.on('page', page => watch(page, tell))
  await context.exposeFunction('tellOfPolicy', text => tell('no CSP violation', false, text))
  await context.addInitScript(listenToPolicy)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

// Runs in the page.
async function findViolations(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0].html.slice(0, 120)}`)
}

const wear = (page, theme) => page.evaluate(chosen => (document.documentElement.dataset.theme = chosen), theme)

// Every rule in the colours shown; where there are others, what depends on colours once more in those.
export async function isAccessible(page, state) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const theme = await page.evaluate(() => document.documentElement.dataset.theme)
  const told = await page.evaluate(findViolations, { type: 'tag', values: rules })
  if (theme) {
    await wear(page, theme === 'dark' ? 'light' : 'dark')
    told.push(...(await page.evaluate(findViolations, { type: 'rule', values: colourRules })).map(one => `in the other colours ${one}`))
    await wear(page, theme)
  }
  check(`axe finds nothing: ${state}`, told.length === 0, told.join(' | '))
}

// Where LINLI_SHOTS names a folder, a picture of the state is kept there.
export async function picture(page, name) {
  if (process.env.LINLI_SHOTS)
    await page.screenshot({ path: `${process.env.LINLI_SHOTS}/${name}.png`, animations: 'disabled' })
}

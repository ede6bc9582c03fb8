// The policy is strict everywhere, and what it blocks is heard: without this, every other test would be silent about it.
import { EventEmitter, once } from 'node:events'
import { openPage, phone } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'

async function isStrict(server) {
  for (const path of ['/desk/', '/my/', '/api/v1/me', '/api/v1/nowhere', '/nowhere']) {
    const policy = (await fetch(server.address + path)).headers.get('content-security-policy') ?? ''
    check(`${path} takes scripts and styles of its own only`, /default-src 'self'; style-src 'self';/.test(policy), policy)
    check(`${path} makes no exception`, !/unsafe|nonce|\*|https?:/.test(policy), policy)
  }
}

// Each of these would be a hole in a page, or a page that looks broken.
const trespasses = {
  'a style attribute': () => document.body.setAttribute('style', 'color: red'),
  'a style of the page’s own': () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
  'a script of the page’s own': () => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' })),
  'a script from elsewhere': () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' })),
  'a picture from elsewhere': () => Object.assign(new Image(), { src: 'https://example.org/x.png' }),
}

async function isHeard(browser, server, path, options) {
  const heard = new EventEmitter()
  const page = await openPage(browser, options, (name, _, text) => name === 'no CSP violation' && heard.emit('told', text))
  await page.goto(server.address + path)
  for (const [name, trespass] of Object.entries(trespasses)) {
    const told = once(heard, 'told')
    await page.evaluate(trespass)
    check(`${path}: ${name} is blocked and heard`, /blocked/.test((await told)[0]))
  }
}

// What a broken page says reaches the test as well.
async function errorsAreHeard(browser, server) {
  const heard = []
  const page = await openPage(browser, {}, name => heard.push(name))
  await page.goto(`${server.address}/desk/`)
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(() => void setTimeout(() => { throw new Error('on purpose') }))
  await thrown
  equal('a page error is heard', heard, ['no page error'])
}

export async function test({ browser, server }) {
  await isStrict(server)
  await isHeard(browser, server, '/desk/', {})
  await isHeard(browser, server, '/my/', phone)
  await errorsAreHeard(browser, server)
}

// Whether a page in English says something in Chinese that is not data. Data is what the server told in its successful
// answers: every run of Chinese on the page has to be a part of that, so nothing needs to be listed as allowed.
import { check } from './check.mjs'

function strings(value, into) {
  if (typeof value === 'string') into.push(value)
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) strings(inner, into)
}

// Runs in the page: texts in sight, and what is read out or shown on pointing; not what is marked as Chinese on purpose.
function textsInSight() {
  const texts = []
  const marked = '[lang^=zh], script, style, noscript'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode
    if (parentElement.checkVisibility() && !parentElement.closest(marked)) texts.push(data)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!element.closest(marked))
      texts.push(...['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''))
  return [document.title, ...texts]
}

const isOurs = request => /\/api\/v1\/(?!live)/.test(request.url())

export class Listener {
  #answers = []
  #open = new Set()
  #page

  constructor(page) {
    this.#page = page
    page.on('request', request => isOurs(request) && this.#open.add(request))
    page.on('requestfailed', request => this.#open.delete(request))
    page.on('requestfinished', request => {
      if (this.#open.delete(request)) this.#answers.push(this.#read(request))
    })
  }

  async #read(request) {
    const response = await request.response()
    if (!response.ok() || !/json/.test(response.headers()['content-type'] ?? '')) return ''
    const told = []
    strings(await response.json().catch(() => ''), told)
    return told.join('\n')
  }

  // What was asked for is there, and shown.
  async settled() {
    while (this.#open.size) await this.#page.waitForEvent('requestfinished')
    await this.#page.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))))
    if (this.#open.size) await this.settled()
  }

  async saysNoChinese(state) {
    await this.settled()
    const told = (await Promise.all(this.#answers)).join('\n')
    const runs = (await this.#page.evaluate(textsInSight)).flatMap(text => text.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]+/gu) ?? [])
    const ours = [...new Set(runs)].filter(run => !told.includes(run))
    check(`no Chinese of ours: ${state}`, ours.length === 0, ours.join(' | '))
  }
}

// Pictures of the main states for docs/shots, from the real server on its demo town: node shots.mjs [name of a picture …]
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch, openPage } from './support/browser.mjs'
import { check, takeStock } from './support/check.mjs'
import { fillDemo, forget, serve } from './support/server.mjs'
import { deskShots } from './support/shots_desk.mjs'
import { myShots } from './support/shots_my.mjs'

const folder = fileURLToPath(new URL('../../docs/shots/', import.meta.url))
const most = 3_000_000 // bytes of all of them: a clone is not to grow with every look
const quality = 85
const wanted = process.argv.slice(2)
const shots = [...deskShots, ...myShots].filter(({ name }) => wanted.length === 0 || wanted.includes(name))

// As small as a picture of text can be without looking soft.
async function photograph(page, name) {
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => document.activeElement?.blur())
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
  await session.detach()
  writeFileSync(`${folder}${name}.webp`, Buffer.from(data, 'base64'))
}

async function take(browser, server, { name, options, language = 'zh', theme = 'light', density = 'comfortable', play }) {
  const page = await openPage(browser, options)
  await page.addInitScript(
    chosen => {
      for (const [key, value] of Object.entries(chosen)) localStorage.setItem(`linli.${key}`, JSON.stringify(value))
    },
    { language, theme, density },
  )
  await play(page, server)
  await photograph(page, name)
  await page.context().close()
  console.log(`${name}.webp ${Math.round(statSync(`${folder}${name}.webp`).size / 1000)} kB`)
}

// The list beside the pictures; what is told of each is told here only.
function list() {
  const lines = [...deskShots, ...myShots].map(({ name, zh, en }) => `## ${zh} · ${en}\n![${zh}](${name}.webp)\n`)
  const head = '# 画面 · Pictures\n\n`bin/shots` 用演示数据重新拍的。Taken anew by `bin/shots`, of the demo town; everybody in it is invented.\n'
  writeFileSync(`${folder}README.md`, [head, ...lines].join('\n'))
}

async function takeAll() {
  const demo = fillDemo()
  const server = await serve(demo)
  const browser = await launch()
  try {
    for (const shot of shots) await take(browser, server, shot).catch(error => check(shot.name, false, error.message))
  } finally {
    await browser.close()
    await server.stop()
    forget(demo.data)
  }
}

await takeAll()
list()
const { failed, lines } = takeStock() // whatever a page complained of while it was photographed
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(folder + name).size, 0)
console.log([...lines, `${Math.round(bytes / 1000)} kB of ${most / 1000}`].join('\n'))
process.exit(failed === 0 && bytes <= most ? 0 : 1)

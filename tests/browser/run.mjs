// The browser tests, each against the one server of this run: node run.mjs [name of a test …]
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch, picture } from './support/browser.mjs'
import { check, conclude } from './support/check.mjs'
import { startServer } from './support/server.mjs'
import { buildTown } from './support/town.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv.slice(2)
const names = readdirSync(folder)
  .filter(name => name.endsWith('.test.mjs'))
  .map(name => name.replace('.test.mjs', ''))
  .filter(name => wanted.length === 0 || wanted.includes(name))

// What every open page showed when a test broke off.
async function pictures(browser, name) {
  const pages = browser.contexts().flatMap(context => context.pages())
  for (const [at, page] of pages.entries()) await picture(page, `broken-${name}-${at}`)
}

async function runAll(server) {
  const town = await buildTown(server)
  const browser = await launch()
  for (const name of names) {
    console.log(`-- ${name}`)
    try {
      const { test } = await import(`./${name}.test.mjs`)
      await test({ browser, server, town })
    } catch (error) {
      check(name, false, error.stack)
      await pictures(browser, name)
    }
    for (const context of browser.contexts()) await context.close()
  }
  await browser.close()
}

const server = await startServer()
try {
  await runAll(server)
} finally {
  await server.stop()
}
process.exit(conclude())

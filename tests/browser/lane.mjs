// One of the processes that run browser tests: told a name and the ground to stand on, it answers what was counted.
import { launch, picture } from './support/browser.mjs'
import { check, takeStock } from './support/check.mjs'
import { copyOf, forget, serve } from './support/server.mjs'
import { townOf } from './support/town.mjs'

// What every open page showed when a test broke off.
async function pictures(browser, name) {
  const pages = browser.contexts().flatMap(context => context.pages())
  for (const [at, page] of pages.entries()) await picture(page, `broken-${name}-${at}`)
}

async function play(browser, name, ground) {
  const own = copyOf(ground)
  const server = await serve(own)
  try {
    const { test } = await import(`./${name}.test.mjs`)
    await test({ browser, server, town: townOf(server, ground.town) })
  } catch (error) {
    check(name, false, error.stack)
    await pictures(browser, name)
  } finally {
    for (const context of browser.contexts()) await context.close()
    await server.stop()
    forget(own.data)
  }
}

const browser = await launch()

process.on('unhandledRejection', error => check('nothing breaks on the side', false, error.stack))

process.on('message', async ({ name, ground }) => {
  const began = Date.now()
  await play(browser, name, ground).catch(error => check(name, false, error.stack))
  process.send({ ...takeStock(), seconds: (Date.now() - began) / 1000 })
})
process.on('disconnect', () => browser.close())

// A moment without a line, and a release under an open desk: it is said, what is missing comes by itself, and nothing loops.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openAt, openDesk, showMatter } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

const lamp = page => page.locator('.top .line')

async function pageComesWithTheLine(page, server) {
  await openAt(page, server, 'secretary', '/')
  await page.getByRole('link', { name: '统计', exact: true }).waitFor()
  await page.context().setOffline(true)
  await lamp(page).getByText('线路断了，正在重连').waitFor()
  check('the lamp hears the browser', true)
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await page.getByText('线路断了，这一页没取来').waitFor()
  check('a page that cannot be fetched says so', true)
  await isAccessible(page, 'a page that cannot be fetched')
  await picture(page, 'line-down')
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.getByRole('button', { name: '再试一次' }).waitFor()
  const box = await lamp(page).boundingBox()
  check('on a narrow screen the lamp is whole', box.x + box.width <= 768 && box.height < 30, JSON.stringify(box))
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '统计', level: 1 }).waitFor()
  equal('it comes with its looks', await page.locator('.page').first().evaluate(one => getComputedStyle(one).overflowY), 'auto')
  await lamp(page).getByText('实时更新').waitFor()
  check('and the lamp is green again', true)
}

async function paneSaysIt(page, server, town) {
  const [first, second] = [
    await takeIn(await town.as('min'), '车棚的灯不亮', { place_id: town.doors['3-1-101'].id }),
    await takeIn(await town.as('min'), '健身器材松了', { place_id: town.doors['3-1-102'].id }),
  ]
  await openDesk(page, server, 'guo')
  await showMatter(page, first)
  await page.context().setOffline(true)
  await goTo(page, `/matters/${second.id}`)
  const pane = page.locator('.panes')
  await pane.getByRole('alert').getByText('线路断了').first().waitFor()
  check('a pane that cannot be fetched says so', true)
  await isAccessible(page, 'a pane that cannot be fetched')
  await page.context().setOffline(false)
  await page.locator('article.pane .chips').getByText(second.number).waitFor()
  check('and shows it when the line is back', true)
}

// Names of parts change with a release: the old ones are gone, and the desk in the browser still asks for them.
async function releasedMeanwhile(page, server, { isOver }) {
  await openAt(page, server, 'secretary', '/')
  await page.getByRole('link', { name: '月报', exact: true }).waitFor()
  let loads = 0
  page.on('request', request => (loads += request.isNavigationRequest() ? 1 : 0))
  await page.route(/assets\/ReportPage-.*\.js/, route =>
    loads > 0 && isOver ? route.continue() : route.fulfill({ status: 404 }),
  )
  await page.getByRole('link', { name: '月报', exact: true }).click()
  if (isOver) await page.locator('.sheet, .page').first().waitFor()
  else await page.getByText('这一页没取来。再试一次').waitFor()
  equal(isOver ? 'one load anew brings the new part' : 'a part that is gone is asked for once more, not for ever', loads, 1)
  if (!isOver) await isAccessible(page, 'a part that is gone')
}

// A release under an open desk that asks for no new part: whoever comes back to the page is told.
async function noticesARelease(page, server) {
  await page.clock.install()
  await openAt(page, server, 'secretary', '/')
  await page.getByRole('link', { name: '统计', exact: true }).waitFor()
  const told = page.getByText('系统更新了')
  const comeBack = async () => {
    const asked = page.waitForResponse(response => new URL(response.url()).pathname === '/desk/')
    await page.clock.fastForward(61_000)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await asked
  }
  await comeBack()
  await page.evaluate(() => new Promise(requestAnimationFrame))
  equal('the same page is not called old', await told.count(), 0)
  let isOld = true
  await page.route('**/desk/', async route => {
    if (!isOld || route.request().isNavigationRequest()) return route.continue()
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/assets\/index-/g, 'assets/index-new') })
  })
  await comeBack()
  await told.waitFor()
  check('a release is noticed', true)
  await isAccessible(page, 'a release is noticed')
  await picture(page, 'renewed')
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await page.getByRole('heading', { name: '统计', level: 1 }).waitFor()
  check('it stays said on the next page', await told.isVisible())
  isOld = false
  await page.getByRole('button', { name: '重新打开' }).click()
  await told.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '统计', level: 1 }).waitFor()
  check('opened anew, the same page is the new one', true)
}

export async function test({ browser, server, town }) {
  const page = await openPage(browser)
  await pageComesWithTheLine(page, server)
  await paneSaysIt(page, server, town)
  await releasedMeanwhile(await openPage(browser), server, { isOver: true })
  await releasedMeanwhile(await openPage(browser), server, { isOver: false })
  await noticesARelease(await openPage(browser), server)
}

// Two clerks at one matter: whoever saves second is told what changed and loses nothing typed.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk, showMatter } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

const written = '居民说下午三点以后在家'

async function seenAtOnce(page, server, town) {
  const other = await town.as('hong')
  const matter = await takeIn(other, '井盖松了，车一过就响')
  await openDesk(page, server, 'min')
  await showMatter(page, matter)
  await page.keyboard.press('m')
  await page.getByLabel('记点什么').fill(written)
  await other.post(`/matters/${matter.id}/note`, { version: matter.version, text: '已经报给物业了', is_public: false })
  await page.getByText('您写的时候，别人先改过了').waitFor()
  check('the other clerk’s save is told while one writes', true)
  await page.getByText('已经报给物业了').waitFor()
  equal('what was typed stays', await page.getByLabel('记点什么').inputValue(), written)
  await isAccessible(page, 'clash')
  await picture(page, 'clash')
  await page.getByRole('button', { name: '看过了，接着写' }).click()
  await page.getByLabel('记点什么').focus()
  await page.keyboard.press('Control+Enter')
  await page.getByText(written).waitFor()
  check('and is saved once it was seen', true)
}

// The same with the live updates cut: only the server's 409 tells.
async function refusedByTheServer(page, server, town) {
  const other = await town.as('hong')
  const matter = await takeIn(other, '健身器材掉了一颗螺丝')
  await openDesk(page, server, 'min')
  await page.route('**/api/v1/live', route => route.abort())
  await page.reload()
  await page.getByText('线路断了，正在重连').waitFor()
  check('a lost line is shown', true)
  await showMatter(page, matter)
  await page.keyboard.press('m')
  await page.getByLabel('记点什么').fill(written)
  await other.post(`/matters/${matter.id}/note`, { version: matter.version, text: '螺丝找到了', is_public: false })
  const answer = page.waitForResponse(response => response.url().endsWith('/note'))
  await page.keyboard.press('Control+Enter')
  equal('the server refuses with 409', (await answer).status(), 409)
  await page.getByText('您写的时候，别人先改过了').waitFor()
  equal('what was typed stays', await page.getByLabel('记点什么').inputValue(), written)
  await page.getByRole('button', { name: '看过了，接着写' }).click()
  await page.keyboard.press('Control+Enter')
  await page.locator('.timeline').getByText(written).waitFor()
  check('the second try is saved', true)
}

async function swallow(route) {
  await route.fetch()
  await route.abort()
}

// The write arrived, its answer did not: pressing again must not write twice.
async function happensOnce(page, server, town) {
  const matter = await takeIn(await town.as('hong'), '宣传栏玻璃裂了')
  await openDesk(page, server, 'min')
  await showMatter(page, matter)
  await page.keyboard.press('m')
  await page.getByLabel('记点什么').fill(written)
  await page.route('**/api/v1/live', route => route.abort())
  await page.route('**/note', swallow, { times: 1 })
  await page.keyboard.press('Control+Enter')
  await page.getByText('线路断了。写的都还在').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('记下了').waitFor()
  const lines = page.locator('.timeline').getByText(written)
  await lines.first().waitFor()
  equal('a lost answer asked for again is one line', await lines.count(), 1)
}

export async function test({ browser, server, town }) {
  const page = await openPage(browser)
  await seenAtOnce(page, server, town)
  await refusedByTheServer(page, server, town)
  await happensOnce(page, server, town)
}

// The dispatch board: several at once, seen before they are done and told one by one; requests decided; the same merged.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openShift, sendNow } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

async function prepare(town) {
  const clerk = await town.as('min')
  const place_id = town.doors['3-2-201'].id
  const bodies = ['暖气管漏水，楼道积水', '楼道里全是水', '水漫到三楼了']
  const matters = []
  for (const body of bodies) matters.push(await takeIn(clerk, body, { place_id }))
  return matters
}

// An account keeps few sessions: whoever is on the page as well signs in anew each time.
async function openBoard(page, server, waiting) {
  await openShift(page, server, 'he')
  await goTo(page, `/board?waiting=${waiting}`)
  await page.getByRole('tab', { selected: true }).waitFor()
}

const option = (page, title) => page.getByRole('option', { name: new RegExp(title) })
const choose = (page, title) => option(page, title).locator('.tick').click()

async function together(page, server, town, matters) {
  await openBoard(page, server, 'to_dispatch')
  await choose(page, '楼道里全是水')
  await choose(page, '水漫到三楼了')
  await page.getByText('选了 2 件').waitFor()
  await isAccessible(page, 'dispatch board')
  await picture(page, 'board')
  // Somebody else acts meanwhile: that one says so, the other goes on.
  const clerk = await town.as('min')
  await page.getByRole('button', { name: '一起派单' }).click()
  await clerk.post(`/matters/${matters[2].id}/note`, { version: 1, text: '又来电话催', is_public: false })
  await page.getByRole('button', { name: '看看会怎样' }).click()
  const rows = page.getByRole('list', { name: '会是这样' })
  await rows.waitFor()
  const told = await rows.getByRole('listitem').allInnerTexts()
  check('what would become of one', told.some(text => text.includes('派给 郭强')), told.join('|'))
  check('and why the other cannot', told.some(text => text.includes('办不了') && text.includes('刚才有人先保存了')))
  const { items } = await (await town.as('he')).get('/matters?waiting=to_dispatch')
  check('seeing is not doing', items.some(({ id }) => id === matters[1].id))
  await isAccessible(page, 'preview of several')
  await picture(page, 'board-preview')
  await page.getByRole('button', { name: '就这样办（1 件）' }).click()
  await page.getByText('2 件里办了 1 件').waitFor()
  await page.getByRole('button', { name: '好', exact: true }).click()
  await option(page, '楼道里全是水').waitFor({ state: 'detached' })
  check('what was done has left the list', await option(page, '水漫到三楼了').isVisible())
}

async function merges(page, server, town, matters) {
  await openBoard(page, server, 'to_dispatch')
  await choose(page, '暖气管漏水')
  await choose(page, '水漫到三楼了')
  await page.getByRole('button', { name: '并到一起' }).click()
  await isAccessible(page, 'merging several')
  await page.getByRole('dialog').getByRole('button', { name: '并到一起' }).click()
  await option(page, '水漫到三楼了').waitFor({ state: 'detached' })
  check('the row leaves at once', await option(page, '暖气管漏水').isVisible())
  await sendNow(page)
  await page.getByText('并过去了').waitFor()
  const merged = await (await town.as('he')).get(`/matters/${matters[2].id}`)
  equal('the later one joined the earlier', [merged.state, merged.merged_into], ['merged', matters[0].id])
}

async function decides(page, server, town) {
  const worker = await town.as('guo')
  const dispatcher = await town.as('he')
  const clerk = await town.as('min')
  const matter = await takeIn(clerk, '河边护栏断了', { place_id: town.doors['3-2-201'].id })
  await dispatcher.post(`/matters/${matter.id}/dispatch`, { version: 1, note: '', assisting_unit_ids: [] })
  await worker.post(`/matters/${matter.id}/ask-return`, { version: 2, reason: '护栏归水务站管' })
  await openBoard(page, server, 'return_asked')
  await option(page, '河边护栏断了').click()
  await page.getByRole('form', { name: '审核退单' }).waitFor()
  check('a request opens its decision', (await page.locator('article.pane').innerText()).includes('护栏归水务站管'))
  await isAccessible(page, 'a decision on the board')
  await page.keyboard.press('Control+Enter')
  await page.getByText('审核好了').waitFor()
  await page.getByRole('tab', { name: /退回来的/ }).click()
  await option(page, '河边护栏断了').waitFor()
  check('granted, it waits to be dispatched again', (await option(page, '河边护栏断了').innerText()).includes('退过 1 次'))
}

async function urges(page, server) {
  await openBoard(page, server, 'to_dispatch')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText('选了 1 件').waitFor()
  check('X chooses by keyboard', true)
  await page.getByRole('button', { name: '一起催办' }).click()
  await page.getByRole('button', { name: '看看会怎样' }).click()
  await page.locator('.field.wrong').waitFor()
  check('a word is asked for beside its field', true)
}

export async function test({ browser, server, town }) {
  const matters = await prepare(town)
  const page = await openPage(browser)
  await together(page, server, town, matters)
  await merges(page, server, town, matters)
  await decides(page, server, town)
  await urges(page, server)
}

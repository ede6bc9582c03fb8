// How the day begins: each number is mine to do, and opens exactly the list that it counted.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openAt, openShift } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

// One of each: to dispatch, dispatched to the grid worker, and a return that waits for a decision.
async function prepare(town) {
  const clerk = await town.as('min')
  const dispatcher = await town.as('he')
  const worker = await town.as('guo')
  const place_id = town.doors['3-1-201'].id
  await takeIn(clerk, '单元门关不上', { place_id })
  const given = await takeIn(clerk, '楼道堆了杂物', { place_id })
  await dispatcher.post(`/matters/${given.id}/dispatch`, { version: 1, note: '', assisting_unit_ids: [] })
  const returned = await takeIn(clerk, '小区外的路灯不亮', { place_id })
  await dispatcher.post(`/matters/${returned.id}/dispatch`, { version: 1, note: '', assisting_unit_ids: [] })
  await worker.post(`/matters/${returned.id}/ask-return`, { version: 2, reason: '路灯归供电公司管' })
}

async function numbersOpenTheirLists(page, name) {
  const heaps = page.locator('.heaps')
  await heaps.waitFor()
  const numbers = await heaps.locator('li a').evaluateAll(links =>
    links.map(link => ({ to: link.getAttribute('href'), count: Number(link.querySelector('b').textContent) })),
  )
  for (const { to, count } of numbers.filter(one => one.count > 0)) {
    await page.locator(`.heaps a[href="${to}"]`).click()
    await page.getByText('只看：').waitFor()
    const found = `共 ${count} 件`
    const footer = page.locator('.queue footer')
    await footer.getByText(found).waitFor({ timeout: 15_000 }).catch(() => undefined)
    check(`${name}: ${to} lists what it counted`, (await footer.innerText()).includes(found), await footer.innerText())
    await page.goBack()
    await heaps.waitFor()
  }
  return numbers
}

const wordsOf = page => page.locator('.heaps li a span').allInnerTexts()

async function asWorker(page, server) {
  await openShift(page, server, 'guo')
  await numbersOpenTheirLists(page, 'grid worker')
  const words = await wordsOf(page)
  check('a grid worker decides nothing', !words.some(word => word.includes('等我定')))
  check('and calls nobody back', !words.includes('等回访'))
  check('what was dispatched to them waits', words.includes('派给我，等签收'))
  await page.keyboard.press('j')
  equal('J goes to the first number', await page.evaluate(() => document.activeElement.closest('.heaps') !== null), true)
}

async function asDispatcher(page, server) {
  await openShift(page, server, 'he')
  const numbers = await numbersOpenTheirLists(page, 'committee')
  check('a return waits for the committee', numbers.some(({ to, count }) => to.includes('return_asked') && count > 0))
  await isAccessible(page, 'start of shift')
  await picture(page, 'shift')
  await page.getByRole('link', { name: /申请退单/ }).click()
  await page.getByRole('button', { name: '不只看这些' }).click()
  await page.getByText('只看：').waitFor({ state: 'detached' })
  check('the filter is in sight and can be taken away', true)
}

// Nothing of residents waits for them: their desk begins with what they administer.
async function asAdministrator(page, server, login) {
  await openAt(page, server, login, '/')
  await page.getByRole('heading', { name: '账号和授权', level: 1 }).waitFor()
  equal(`${login} begins in 管理, without an empty shift`, await page.getByRole('link', { name: '上班' }).count(), 0)
}

async function inTheDark(browser, server) {
  const page = await openShift(browser, server, 'min', { colorScheme: 'dark', viewport: { width: 1024, height: 768 } })
  await page.locator('.heaps').waitFor()
  await isAccessible(page, 'start of shift, dark')
  await picture(page, 'shift-dark')
}

// The small screen of an office: what waits is seen at once, without a second row.
async function inOneRow(browser, server) {
  const page = await openShift(browser, server, 'secretary', { viewport: { width: 1280, height: 720 } })
  await page.locator('.heaps').waitFor()
  const tops = await page.locator('.heaps > section').evaluateAll(all => all.map(one => one.getBoundingClientRect().top))
  check('four heaps stand in one row at 1280', tops.length === 4 && new Set(tops).size === 1, tops.join(' '))
}

export async function test({ browser, server, town }) {
  await prepare(town)
  const page = await openPage(browser)
  await asWorker(page, server)
  await asDispatcher(page, server)
  await asAdministrator(page, server, 'sysadmin')
  await inTheDark(browser, server)
  await inOneRow(browser, server)
}

// An estate, its buildings, and what waits behind each door: by mouse and by keyboard.
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

async function estate(page) {
  await page.getByRole('link', { name: '小区', exact: true }).click()
  await page.getByRole('link', { name: '欣园' }).waitFor()
  await isAccessible(page, 'estates')
  await page.getByRole('link', { name: '欣园' }).click()
  const row = page.getByRole('row', { name: /3 栋/ })
  await row.waitFor()
  await isAccessible(page, 'an estate')
  await picture(page, 'estate')
  const [doors, lived, , open] = await row.locator('td').allInnerTexts()
  equal('an estate counts its doors', Number(doors), 6)
  check('and who lives there', Number(lived) >= 1)
  await row.locator('td').nth(3).getByRole('link').click()
  await page.getByRole('heading', { name: '事项清单' }).waitFor()
  await page.locator('tbody tr').first().waitFor()
  equal('a number opens exactly its list', await page.locator('tbody tr').count(), Number(open))
  await isAccessible(page, 'the list behind a number')
  await picture(page, 'listed')
  await page.goBack()
  await page.getByRole('link', { name: '3 栋' }).click()
}

async function building(page, matter) {
  await page.getByRole('heading', { name: '欣园3栋' }).waitFor()
  await page.getByRole('heading', { name: '2 单元' }).waitFor()
  const door = page.locator('section', { hasText: '2 单元' }).getByRole('button', { name: /101/ })
  check('a door says who lives there', /\d 人/.test(await door.innerText()))
  check('and what is open, in words', /件(在办|超时)/.test(await door.innerText()))
  check('an empty door says so', /没人住|出租/.test(await page.locator('section', { hasText: '2 单元' }).getByRole('button', { name: /102/ }).innerText()))
  await page.getByText('楼道里的事').waitFor()
  await isAccessible(page, 'a building')
  await door.click()
  await page.locator('aside').getByText('王*').waitFor()
  await page.locator('aside').getByText(matter.number).waitFor()
  await isAccessible(page, 'a door chosen')
  await picture(page, 'building')
  await page.keyboard.press('ArrowRight')
  await page.locator('aside .big').getByText('102').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.locator('aside .big').getByText('201').waitFor()
  check('arrows lead from door to door', (await page.evaluate(() => document.activeElement?.textContent)).includes('201'))
  await page.keyboard.press('ArrowDown')
  await page.locator('aside').getByText('王*').waitFor()
  await page.locator('aside').getByRole('link', { name: matter.number }).click()
  await page.locator('article.pane .chips').getByText(matter.number).waitFor()
  check('a matter is one press away', true)
}

// What others do shows without asking.
async function live(page, server, town) {
  const clerk = await town.as('hong')
  await page.goto(`${server.address}/desk/#/doors/${town.doors['3-1-102'].id}`)
  await page.getByRole('heading', { name: '欣园3栋1单元102' }).waitFor()
  const { parent_id: stairs } = await clerk.get(`/places/${town.doors['3-1-102'].id}`)
  await page.goto(`${server.address}/desk/#/doors/${stairs}`)
  await page.getByRole('heading', { name: '欣园3栋' }).waitFor()
  const door = page.locator('section', { hasText: '1 单元' }).getByRole('button', { name: /102/ })
  await takeIn(clerk, '水表不走字', { place_id: town.doors['3-1-102'].id })
  await door.getByText('1 件在办').waitFor()
  check('a new matter shows at its door at once', true)
  await page.getByRole('button', { name: '换成深色' }).click()
  await isAccessible(page, 'a building, dark')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: /102/ }).getByText('1 open').waitFor()
  await isAccessible(page, 'a building, English')
  await picture(page, 'building-dark')
}

export async function test({ browser, server, town }) {
  const clerk = await town.as('min')
  const matter = await takeIn(clerk, '卫生间漏水', { place_id: town.doors['3-2-101'].id })
  const { parent_id: stairs } = await clerk.get(`/places/${town.doors['3-2-101'].id}`)
  await takeIn(clerk, '楼道灯不亮', { place_id: stairs })
  const page = await openDesk(browser, server, 'min')
  await estate(page)
  await building(page, matter)
  await live(page, server, town)
}

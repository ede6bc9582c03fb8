// A helping unit's contact without an account: a link that opens exactly one task.
import { isAccessible, openPage, phone, picture } from './support/browser.mjs'
import { check } from './support/check.mjs'
import { openDesk, sendNow, showMatter } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

async function tellOf(town) {
  const clerk = await town.as('min')
  return takeIn(clerk, '自来水一整天是浑的', {
    channel: 'hotline',
    category_code: '010102',
    place_id: town.doors['3-1-101'].id,
    reporter: { name: '马叔', phone: '13845670004' },
  })
}

async function linkFor(browser, server, matter) {
  const page = await openDesk(browser, server, 'he')
  await showMatter(page, matter)
  await page.keyboard.press('a')
  await page.getByText('某个单位', { exact: true }).click()
  await page.getByLabel('哪个单位').click()
  await page.getByRole('option', { name: '热源供水公司' }).click()
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('派出去了').waitFor()
  await page.getByRole('button', { name: '给对方发链接' }).click()
  const address = await page.locator('input.address').inputValue()
  await isAccessible(page, 'a link for the unit')
  await picture(page, 'task-link')
  return address
}

export async function test({ browser, server, town }) {
  const matter = await tellOf(town)
  const address = await linkFor(browser, server, matter)
  check('the token stands behind the #', new URL(address).hash.startsWith('#task='))

  const page = await openPage(browser, phone)
  await page.goto(address)
  await page.getByRole('heading', { name: '自来水一整天是浑的' }).waitFor()
  await isAccessible(page, 'the unit’s task')
  await picture(page, 'task')
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByText('签收了。').waitFor()
  await page.getByRole('button', { name: '看居民的电话' }).click()
  await page.getByRole('link', { name: '13845670004' }).waitFor()
  check('the lead unit may speak to the resident', true)
  await page.getByLabel('联系过居民了').fill('约好下午三点上门')
  await page.getByRole('button', { name: '联系过居民了' }).click()
  await page.getByText('记下了。').waitFor()
  await page.getByLabel('办完了').fill('主管道冲洗过了，水清了')
  await page.getByRole('button', { name: '办完了' }).click()
  await page.getByText('社区会回访居民').waitFor()
  check('the unit signs and replies without an account', true)
  await isAccessible(page, 'the unit’s task, done')

  const stranger = await openPage(browser, phone)
  await stranger.goto(`${address.slice(0, -6)}xxxxxx`)
  await stranger.locator('.summary').waitFor()
  check('another token opens nothing', (await stranger.getByText('自来水').count()) === 0)
}

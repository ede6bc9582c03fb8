// Comfortable or compact rows: chosen by keyboard too, remembered by this browser, and never too small to hit or read.
import { goTo as goToAdmin } from './support/admin.mjs'
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

const heightOf = locator => locator.first().boundingBox().then(({ height }) => height)
const density = page => page.evaluate(() => document.documentElement.dataset.density)

async function smallTargets(page) {
  const small = await page.locator('button:visible, select:visible, .field input:visible').evaluateAll(elements =>
    elements
      .filter(element => element.getBoundingClientRect().height < 24 && !element.closest('td, .visually-hidden'))
      .map(element => element.outerHTML.slice(0, 80)),
  )
  equal('every control is at least 24 px high', small, [])
}

export async function test({ browser, server, town }) {
  const clerk = await town.as('min')
  for (const body of ['单元门关不上', '楼道灯不亮'])
    await takeIn(clerk, body, { place_id: town.doors['3-1-101'].id })
  const page = await openDesk(browser, server, 'secretary')
  const rows = page.locator('[role=option] .row')
  await rows.first().waitFor()
  equal('rows are comfortable to begin with', await density(page), 'comfortable')
  const before = await heightOf(rows)
  await page.getByRole('button', { name: '排得紧一些' }).focus()
  await page.keyboard.press('Enter')
  equal('a key makes them compact', await density(page), 'compact')
  const after = await heightOf(rows)
  check('the queue follows', after < before - 8, `${before} → ${after}`)
  await smallTargets(page)
  await isAccessible(page, 'the queue, compact')
  await picture(page, 'desk-compact')
  await page.reload()
  await rows.first().waitFor()
  equal('this browser remembers it', await density(page), 'compact')
  await goTo(page, '/admin/places')
  await goToAdmin(page, '类别')
  await page.getByRole('cell').first().waitFor()
  const line = await heightOf(page.locator('tbody tr'))
  await smallTargets(page)
  await isAccessible(page, 'a table, compact')
  await picture(page, 'admin-compact')
  await page.getByRole('button', { name: '换成深色' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await isAccessible(page, 'a table, compact, dark and English')
  await page.getByRole('button', { name: /社区书记/ }).click()
  const menu = page.getByRole('dialog')
  await menu.getByRole('button', { name: 'Rows further apart' }).click()
  equal('the menu of the account makes them comfortable again', await density(page), 'comfortable')
  await isAccessible(page, 'the menu of the account')
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  check('tables follow', (await heightOf(page.locator('tbody tr'))) > line + 4)
}

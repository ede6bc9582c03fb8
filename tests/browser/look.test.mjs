// Both languages, dark colours, finding people and doors, and what comes out of the printer.
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

async function tellOf(town) {
  const clerk = await town.as('min')
  await takeIn(clerk, '电梯停在三楼不动', { urgency: 'urgent' })
  return takeIn(clerk, '暖气不热，屋里只有十四度', {
    place_id: town.doors['3-2-101'].id,
    reporter: { person_id: town.wang.id },
  })
}

async function queue(page) {
  await page.locator('article.pane').waitFor()
  await isAccessible(page, 'queue and matter')
  await picture(page, 'desk')
  await page.getByRole('button', { name: '筛选' }).click()
  await isAccessible(page, 'filters')
  const list = page.getByRole('listbox', { name: '在办' })
  const before = await list.getAttribute('aria-activedescendant')
  await page.keyboard.press('j')
  await page.waitForFunction(
    ([element, id]) => element.getAttribute('aria-activedescendant') !== id,
    [await list.elementHandle(), before],
  )
  check('J moves on', true)
  await page.keyboard.press('k')
  await page.waitForFunction(
    ([element, id]) => element.getAttribute('aria-activedescendant') === id,
    [await list.elementHandle(), before],
  )
  check('K moves back', true)
}

async function find(page) {
  await page.keyboard.press('/')
  await page.keyboard.type('1234')
  await page.locator('.found').getByText('王*').waitFor()
  await isAccessible(page, 'found people')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '王*' }).waitFor()
  await page.getByText('暖气不热').waitFor()
  check('a phone’s last digits lead to the person and their matters', true)
  await isAccessible(page, 'person')
  await picture(page, 'person')
  await page.keyboard.press('/')
  await page.keyboard.type('3-2-1')
  await page.getByRole('option', { name: '欣园3栋2单元102', exact: true }).click()
  await page.getByRole('heading', { name: '欣园3栋2单元102' }).waitFor()
  await isAccessible(page, 'door')
  check('a door leads to its page', true)
}

async function darkAndEnglish(page) {
  await page.getByRole('link', { name: '事项' }).click()
  await page.locator('article.pane').waitFor()
  await page.getByRole('button', { name: '换成深色' }).click()
  equal('dark is one attribute', await page.evaluate(() => document.documentElement.dataset.theme), 'dark')
  await isAccessible(page, 'desk, dark')
  await picture(page, 'desk-dark')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('tab', { name: 'Open' }).waitFor()
  await isAccessible(page, 'desk, English')
  await picture(page, 'desk-english')
  await page.keyboard.press('n')
  await page.getByLabel('What is it about').waitFor()
  await isAccessible(page, 'intake, English and dark')
  await page.keyboard.press('Control+Enter')
  await page.locator('.field .problem').waitFor()
  const told = await page.locator('.field .problem').first().innerText()
  check('the server answers in English too', /^[\x20-\x7e]+$/.test(told), told)
  await page.keyboard.press('Escape')
}

// What a printer would get: the text of the one sheet, and a page of the slip's size.
async function printed(page, matter) {
  await page.goto(`${new URL(page.url()).origin}/desk/#/matters/${matter.id}`)
  await page.locator('article.pane').waitFor()
  const sheet = await page.pdf({ format: 'A4' })
  check('a matter prints', sheet.length > 5000, `${sheet.length} bytes`)

  await page.keyboard.press('n')
  await page.getByLabel('What is it about').fill('The lamp at the gate is broken')
  await page.keyboard.press('Control+Enter')
  await page.locator('.print-sheet').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  check('only the receipt is printed', (await page.locator('.print-sheet').isVisible()) && !(await page.locator('.shell').isVisible()))
  await picture(page, 'receipt-printed')
  const slip = String(await page.pdf({ preferCSSPageSize: true }))
  const width = Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(slip)?.[1])
  check('the slip is 80 mm wide', Math.abs(width - (80 / 25.4) * 72) < 1, `${width} points`)
  await page.emulateMedia({ media: 'screen' })
}

async function onATablet(page) {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.locator('article.pane').waitFor()
  const overflows = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  check('a tablet shows it without scrolling sideways', !(await overflows()))
  await picture(page, 'desk-tablet')
  await isAccessible(page, 'a tablet')
  await page.setViewportSize({ width: 768, height: 1024 })
  check('held upright it shows the matter alone', !(await page.locator('section.queue').isVisible()))
  await isAccessible(page, 'a matter on a tablet held upright')
  await picture(page, 'desk-tablet-upright')
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await page.getByRole('option').first().waitFor()
  check('a link leads back to the list', !(await page.locator('article.pane').isVisible()))
  check('which scrolls nowhere sideways', !(await overflows()))
  await isAccessible(page, 'the list on a tablet held upright')
  await page.getByRole('option').first().click()
  await page.locator('article.pane').waitFor()
  await page.setViewportSize({ width: 600, height: 900 })
  check('so does a small window', !(await overflows()))
  await picture(page, 'desk-small')
}

export async function test({ browser, server, town }) {
  const matter = await tellOf(town)
  const page = await openDesk(browser, server, 'min')
  await queue(page)
  await find(page)
  await darkAndEnglish(page)
  await printed(page, matter)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await onATablet(page)
}

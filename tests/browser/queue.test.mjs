// Lists somebody comes back to follow the person, and nothing is hidden by a filter that nobody can see.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk } from './support/desk.mjs'

async function savesAList(page, server) {
  await openDesk(page, server, 'hong')
  await goTo(page, '/matters?view=open&urgency=urgent')
  await page.getByText('紧急', { exact: true }).first().waitFor()
  check('a filter in the address is in sight', true)
  await page.getByRole('button', { name: '存下这样看' }).click()
  await page.getByRole('button', { name: '存好', exact: true }).click()
  await page.locator('.field.wrong').waitFor()
  check('a list without a name is refused beside its field', true)
  await page.getByLabel('叫什么名字').fill('急的')
  await isAccessible(page, 'naming a list')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '急的' }).waitFor()
  equal('it is the one that is shown', await page.getByRole('button', { name: '急的' }).getAttribute('aria-pressed'), 'true')
  await picture(page, 'saved-list')
}

async function followsThePerson(browser, server) {
  const page = await openDesk(browser, server, 'hong')
  await page.getByRole('button', { name: '急的' }).click()
  await page.waitForFunction(() => location.hash.includes('urgency=urgent'))
  check('it is there in another browser', true)
  await page.getByRole('button', { name: '不再存着' }).click()
  await page.getByRole('button', { name: '急的' }).waitFor({ state: 'detached' })
  check('and can be forgotten', true)
}

async function isNobodyElses(page, server) {
  await openDesk(page, server, 'min')
  check('nobody else sees it', (await page.getByRole('button', { name: '急的' }).count()) === 0)
}

async function keysAreTold(page, server) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('?')
  const told = await page.getByRole('dialog').locator('kbd').allInnerTexts()
  for (const key of ['N', '/', 'J K', 'R', 'A', 'I', 'E', 'M', 'Z', 'X', 'P', 'U', '?'])
    check(`the list of keys tells ${key}`, told.includes(key))
  await isAccessible(page, 'the list of keys')
}

export async function test({ browser, server }) {
  const page = await openPage(browser)
  await savesAList(page, server)
  await isNobodyElses(page, server)
  await followsThePerson(browser, server)
  await keysAreTold(page, server)
}

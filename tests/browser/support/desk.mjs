// The desk as its tests use it.
import { password } from './town.mjs'
import { openPage } from './browser.mjs'

export async function signIn(page, server, login, word = password) {
  await page.goto(`${server.address}/desk/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(word)
  await page.keyboard.press('Enter')
}

export async function openDesk(browser, server, login, options) {
  const page = await openPage(browser, options)
  await signIn(page, server, login)
  await page.getByRole('tab', { name: '在办' }).waitFor()
  return page
}

export async function showMatter(page, { id, number }) {
  await page.goto(`${new URL(page.url()).origin}/desk/#/matters/${id}`)
  await page.locator('article.pane .chips').getByText(number).waitFor()
}

export const stateOf = page => page.locator('article.pane .chips').innerText()

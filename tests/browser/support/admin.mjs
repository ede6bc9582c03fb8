// The pages of administration as their tests use them.
import { openPage } from './browser.mjs'
import { signIn } from './desk.mjs'
import { password } from './town.mjs'

export async function openAdmin(browser, server, login, page, options) {
  const opened = await openPage(browser, options)
  await signIn(opened, server, login, password)
  await opened.getByRole('link', { name: '管理', exact: true }).click()
  await opened.getByRole('navigation', { name: '管理的页面' }).waitFor()
  if (page) await goTo(opened, page)
  return opened
}

export async function goTo(page, name) {
  await page.getByRole('navigation', { name: '管理的页面' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

// Of an Element Plus select: typed, and taken with Enter.
export async function choose(page, label, text) {
  const field = page.getByLabel(label, { exact: true })
  await field.focus()
  await field.fill(text)
  await page.getByRole('option', { name: text }).first().waitFor()
  await page.keyboard.press('Enter')
}

export const said = (page, text) => page.getByText(text).first().waitFor()
export const side = page => page.locator('aside.side')

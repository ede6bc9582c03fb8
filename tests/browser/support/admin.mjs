// The pages of administration as their tests use them.
import { openAt } from './desk.mjs'

export async function openAdmin(browser, server, login, page) {
  const opened = await openAt(browser, server, login, '/admin')
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

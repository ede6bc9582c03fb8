// The desk as its tests use it.
import { Caller } from './api.mjs'
import { password } from './town.mjs'
import { openPage } from './browser.mjs'

// Through the door, as a person does.
export async function signIn(page, server, login, word = password) {
  await page.goto(`${server.address}/desk/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(word)
  await page.keyboard.press('Enter')
}

let loads = 0

export async function enter(page, server, login, word) {
  const caller = new Caller(server.address)
  await caller.signIn(login, word)
  await page.context().clearCookies()
  await page.context().addCookies(caller.cookies)
}

// Somebody who has come in already; the desk opens where they want to be. In a browser they get a window of their own;
// in a page they sit down where somebody sat before, which costs a quarter of it.
export async function openAt(where, server, login, hash, options) {
  const page = 'newContext' in where ? await openPage(where, options) : where
  await enter(page, server, login, password)
  await page.goto(`${server.address}/desk/?${++loads}#${hash}`) // another address, or it would not be loaded anew
  return page
}

// Where a shift begins.
export async function openShift(where, server, login, options) {
  const page = await openAt(where, server, login, '/', options)
  await page.getByRole('heading', { name: '上班', level: 1 }).waitFor()
  return page
}

export async function goTo(page, address) {
  await page.goto(String(new URL(`#${address}`, page.url())))
}

export async function openDesk(where, server, login, options) {
  const page = await openAt(where, server, login, '/matters', options)
  await page.getByRole('tab', { name: '在办' }).waitFor()
  return page
}

// What can be taken back for eight seconds need not be waited for.
export async function sendNow(page) {
  await page.getByRole('region', { name: '还能撤销的' }).getByRole('button', { name: '现在就发' }).first().click()
}

export async function showMatter(page, { id, number }) {
  await goTo(page, `/matters/${id}`)
  await page.locator('article.pane .chips').getByText(number).waitFor()
}

export const stateOf = page => page.locator('article.pane .chips').innerText()

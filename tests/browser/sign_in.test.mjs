// The door: wrong password, first sign-in with a new password, and out again.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk, showMatter, signIn } from './support/desk.mjs'
import { password, takeIn } from './support/town.mjs'

async function refusesAWrongPassword(page, server) {
  await signIn(page, server, 'min', 'nonsense')
  await page.getByRole('alert').waitFor()
  check('the login stays typed after a wrong password', (await page.getByLabel('账号').inputValue()) === 'min')
  equal('the password field has the focus', await page.evaluate(() => document.activeElement.type), 'password')
  await isAccessible(page, 'sign-in, refused')
}

async function asksForAPasswordOfOnesOwn(page, server, town) {
  await signIn(page, server, 'xin', town.initial.xin)
  await page.getByRole('heading', { name: '先换一个新密码' }).waitFor()
  await isAccessible(page, 'first sign-in')
  await picture(page, 'first-sign-in')
  await page.getByLabel('现在的密码').fill(town.initial.xin)
  await page.getByLabel('新密码', { exact: true }).fill('short')
  await page.getByLabel('新密码再输一遍').fill('short')
  await page.keyboard.press('Enter')
  await page.locator('.problem').first().waitFor()
  check('a weak password is refused beside its field', (await page.locator('.field.wrong').count()) === 1)
  await page.getByLabel('新密码', { exact: true }).fill('Lao-cheng-2026')
  await page.getByLabel('新密码再输一遍').fill('Lao-cheng-2026')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '上班' }).waitFor()
  check('then the desk opens', true)
}

// The session ends under one's hands: the door comes down over the desk, and what was typed waits behind it.
async function signsInAgain(page, server, town) {
  const clerk = await town.as('min')
  const matter = await takeIn(clerk, '广场的灯不亮')
  await openDesk(page, server, 'min')
  await showMatter(page, matter)
  await page.keyboard.press('m')
  await page.getByLabel('记点什么').fill('已经看过现场')
  await page.context().clearCookies({ name: 'linli_session' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('登录到时间了').waitFor()
  await isAccessible(page, 'the session has ended')
  await picture(page, 'session-ended')
  await page.getByLabel('账号').fill('min')
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await page.getByText('登录到时间了').waitFor({ state: 'hidden' })
  equal('what was typed is still there', await page.getByLabel('记点什么').inputValue(), '已经看过现场')
  await page.getByLabel('记点什么').press('Control+Enter')
  await page.locator('.timeline').getByText('已经看过现场').waitFor()
  check('and can be saved', true)
}

async function signsOut(page, server) {
  await openDesk(page, server, 'min')
  await page.getByRole('button', { name: '李敏' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('账号').waitFor()
  check('signing out leads back to the door', true)
}

export async function test({ browser, server, town }) {
  const page = await openPage(browser)
  await refusesAWrongPassword(page, server)
  await asksForAPasswordOfOnesOwn(page, server, town)
  await signsInAgain(page, server, town)
  await signsOut(page, server)
}

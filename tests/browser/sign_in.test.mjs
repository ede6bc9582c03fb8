// The door: wrong password, first sign-in with a new password, and out again.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk, showMatter, signIn } from './support/desk.mjs'
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

// Intake lies over the desk; the door over both. A password never lands in a form beneath.
async function overADialog(page, server, town) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await page.locator('form.intake textarea:focus').waitFor()
  await page.keyboard.type('暖气不热')
  await page.context().clearCookies({ name: 'linli_session' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('登录到时间了').waitFor()
  const focus = () => page.evaluate(() => document.activeElement.autocomplete)
  equal('the focus stands at the door', await focus(), 'username')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.type('min')
  await page.keyboard.press('Tab')
  equal('Tab goes on to the password', await focus(), 'current-password')
  await page.keyboard.type(password)
  await isAccessible(page, 'the session has ended over a dialog')
  await page.keyboard.press('Tab')
  await page.keyboard.press('n')
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  check('nothing of it is kept in this browser', kept.includes('暖气不热') && !kept.includes(password), kept)
  await page.getByLabel('密码').press('Enter')
  await page.getByText('登录到时间了').waitFor({ state: 'detached' })
  equal('intake holds what was typed', await page.getByLabel('什么事').inputValue(), '暖气不热')
  check('and the focus is back in it', await page.locator('form.intake textarea:focus').isVisible())
  const clerk = await town.as('min')
  const { items } = await clerk.get('/matters?open=true&limit=100')
  equal('nothing was registered at the door', items.filter(({ title }) => title.startsWith('暖气不热')).length, 0)
  await page.keyboard.press('Control+Enter')
  await page.locator('.receipt').waitFor()
  await page.keyboard.press('Escape')
}

// A key behind the door opens nothing.
async function keysRestAtTheDoor(page, server) {
  await openDesk(page, server, 'min')
  await page.context().clearCookies({ name: 'linli_session' })
  await goTo(page, '/residents')
  await page.getByText('登录到时间了').waitFor()
  await page.getByRole('button', { name: '登录' }).focus()
  await page.keyboard.press('n')
  equal('N at the door opens no intake', await page.locator('form.intake').count(), 0)
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
  await overADialog(page, server, town)
  await keysRestAtTheDoor(page, server)
  await signsOut(page, server)
}

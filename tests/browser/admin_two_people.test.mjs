// A new password of an administrator takes two: one asks, another confirms, and each tells one half.
import { openAdmin, said, side } from './support/admin.mjs'
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check } from './support/check.mjs'
import { signIn } from './support/desk.mjs'

async function asks(browser, server) {
  const page = await openAdmin(browser, server, 'sysadmin', '账号和授权')
  await page.getByLabel('按姓名找').fill('安全管理员')
  await page.getByRole('button', { name: '安全管理员' }).click()
  await said(page, '两个人一起重置')
  check('no initial password is given alone', (await side(page).getByRole('button', { name: '给一个新的初始密码' }).count()) === 0)
  await side(page).getByRole('button', { name: '申请重置密码' }).click()
  const half = await side(page).locator('output').innerText()
  await page.getByRole('region', { name: '等第二个人确认的密码重置' }).waitFor()
  check('who asked cannot confirm', (await page.getByRole('button', { name: '确认重置' }).count()) === 0)
  await isAccessible(page, 'half a password')
  await picture(page, 'admin-reset-asked')
  return half
}

async function confirms(browser, server) {
  const page = await openAdmin(browser, server, 'auditor', '账号和授权')
  const waiting = page.getByRole('region', { name: '等第二个人确认的密码重置' })
  await waiting.waitFor()
  await picture(page, 'admin-reset-waiting')
  await waiting.getByRole('button', { name: '确认重置' }).click()
  const half = await waiting.locator('output').innerText()
  await isAccessible(page, 'the other half')
  await picture(page, 'admin-reset-confirmed')
  return half
}

export async function test({ browser, server }) {
  const first = await asks(browser, server)
  const second = await confirms(browser, server)
  const page = await openPage(browser)
  await signIn(page, server, 'secadmin', `${first}-${second}`)
  await page.getByLabel('现在的密码').waitFor()
  check('both halves are the password, to be changed at once', true)
}

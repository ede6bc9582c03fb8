// Accounts are made by one administrator and granted by another; neither can do the other's part.
import { choose, goTo, openAdmin, said, side } from './support/admin.mjs'
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { signIn } from './support/desk.mjs'

const chosen = 'Bai-yang-lu-77'

async function makesAnAccount(browser, server) {
  const page = await openAdmin(browser, server, 'sysadmin', '账号和授权')
  const pages = await page.getByRole('navigation', { name: '管理的页面' }).getByRole('link').allInnerTexts()
  check('the system administrator has no journal and no grants', !pages.includes('日志') && !pages.includes('AB岗'), pages.join(' '))
  check('and no matters', (await page.getByRole('link', { name: '事项' }).count()) === 0)
  await isAccessible(page, 'accounts')
  await picture(page, 'admin-staff')
  await page.getByRole('button', { name: '新建账号' }).click()
  await side(page).getByLabel('姓名').fill('冯静')
  await side(page).getByLabel('账号', { exact: true }).fill('冯')
  await page.keyboard.press('Control+Enter')
  await side(page).locator('.field.wrong').waitFor()
  equal('a login in Chinese is refused beside its field', await side(page).locator('.field.wrong label').innerText(), '账号')
  await isAccessible(page, 'a new account, refused')
  await side(page).getByLabel('账号', { exact: true }).fill('feng')
  await page.keyboard.press('Control+Enter')
  const told = side(page).locator('output')
  await told.waitFor()
  await isAccessible(page, 'an initial password')
  const initial = await told.innerText()
  await side(page).getByRole('status').getByRole('button', { name: '关上' }).click()
  await said(page, '下次登录要换密码')
  check('no grants are shown to the one who makes accounts', (await side(page).getByText('给授权').count()) === 0)
  return initial
}

async function grants(browser, server) {
  const page = await openAdmin(browser, server, 'secadmin', '账号和授权')
  await page.getByLabel('按姓名找').fill('冯')
  await page.getByRole('button', { name: '冯静' }).click()
  await said(page, '还没有授权')
  check('no account can be disabled by the one who grants', (await side(page).getByText('停用账号').count()) === 0)
  await side(page).getByLabel('角色').selectOption('window_clerk')
  await choose(page, '管哪里', '鸭绿河社区')
  await isAccessible(page, 'a grant being written')
  await side(page).getByRole('button', { name: '给授权' }).click()
  await side(page).getByRole('listitem').getByText('窗口').waitFor()
  check('the grant stands', true)
  await picture(page, 'admin-grants')
  return page
}

async function signsInWithIt(browser, server, initial) {
  const page = await openPage(browser)
  await signIn(page, server, 'feng', initial)
  await page.getByLabel('现在的密码').fill(initial)
  await page.getByLabel('新密码', { exact: true }).fill(chosen)
  await page.getByLabel('新密码再输一遍').fill(chosen)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '事项' }).waitFor()
  check('who was granted a role can work', await page.getByRole('button', { name: '登记' }).first().isVisible())
  return page
}

async function withdraws(page, worker) {
  await side(page).getByRole('button', { name: '收回' }).click()
  await side(page).getByRole('button', { name: '收回，马上生效' }).click()
  await said(page, '授权收回了')
  await worker.reload()
  await worker.getByLabel('账号', { exact: true }).waitFor()
  check('who lost a role is signed out', true)
}

async function standsIn(page) {
  await goTo(page, 'AB岗')
  await said(page, '没有安排 AB岗')
  await page.getByRole('button', { name: '安排 AB岗' }).first().click()
  await choose(page, '不在的人（A岗）', '何主任')
  await choose(page, '替的人（B岗）', '郭强')
  await side(page).getByLabel('到哪天为止').fill('2036-01-01')
  await side(page).getByRole('button', { name: '安排 AB岗' }).click()
  await side(page).locator('.field.wrong').waitFor()
  check('longer than 90 days is refused beside the day', (await side(page).locator('.field.wrong').innerText()).includes('到哪天为止'))
  const week = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10)
  await side(page).getByLabel('到哪天为止').fill(week)
  await side(page).getByRole('button', { name: '安排 AB岗' }).click()
  await page.getByRole('cell', { name: '郭强' }).waitFor()
  await isAccessible(page, 'stand-ins')
  await page.getByRole('button', { name: '提前结束' }).click()
  await said(page, '没有安排 AB岗')
  check('a stand-in is arranged and ended', true)
}

async function answersAsTheServer(page, server) {
  await page.goto(`${server.address}/desk/#/admin/jobs`)
  await page.getByRole('alert').waitFor()
  check('a page that is not one’s own is refused in the server’s words', (await page.getByRole('alert').innerText()).length > 4)
  await isAccessible(page, 'refused')
}

export async function test({ browser, server }) {
  const initial = await makesAnAccount(browser, server)
  const page = await grants(browser, server)
  const worker = await signsInWithIt(browser, server, initial)
  await withdraws(page, worker)
  await standsIn(page)
  await answersAsTheServer(page, server)
}

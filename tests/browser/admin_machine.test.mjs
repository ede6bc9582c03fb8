// What the auditor and the system administrator look after: the journal, background jobs, keys.
import { execFileSync } from 'node:child_process'
import { goTo, openAdmin, said, side } from './support/admin.mjs'
import { isAccessible, picture } from './support/browser.mjs'
import { check } from './support/check.mjs'

// A job that failed too often, as a broken disk would leave it: such a one cannot be asked for.
function leaveADeadJob(server) {
  const words = ['import sqlite3, sys, uuid, time', 'db = sqlite3.connect(sys.argv[1], timeout=10)', 'now = int(time.time() * 1000)',
    `db.execute("INSERT INTO job SELECT id, ?, 'grid.areas_changed', '', '', 'dead', ?, 12, '', 0, 'the disk was full', ? FROM community", (uuid.uuid4().bytes, now, now))`,
    'db.commit()']
  execFileSync('python3', ['-c', words.join('\n'), server.database])
}

async function readsTheJournal(browser, server) {
  const page = await openAdmin(browser, server, 'auditor', '日志')
  const first = Number(await page.locator('tbody .open').first().innerText())
  const second = Number(await page.locator('tbody .open').nth(1).innerText())
  check('the newest stands first', first === second + 1, `${first}, ${second}`)
  await isAccessible(page, 'the journal')
  await page.getByLabel('什么事').selectOption('staff.')
  await page.getByRole('cell', { name: /账号和授权 · 授权/ }).first().waitFor()
  await page.getByRole('cell', { name: /^登录/ }).first().waitFor({ state: 'detached' })
  check('only what was asked for', true)
  await page.getByLabel('哪天').fill('2020-01-01')
  await said(page, '没有这样的记录')
  await page.getByLabel('哪天').fill('')
  await page.locator('tbody .open').first().click()
  await side(page).getByRole('link', { name: '打开' }).waitFor()
  await isAccessible(page, 'an entry')
  await picture(page, 'admin-journal')
  await side(page).getByRole('button', { name: '它的全部记录' }).click()
  await said(page, '只看这一条记录的')
  await side(page).getByRole('link', { name: '打开' }).click()
  await side(page).getByText('下次登录要换密码').or(side(page).getByText('在用')).first().waitFor()
  check('an entry leads to its record', page.url().includes('/admin/staff/'))
  return page
}

async function verifies(page) {
  await goTo(page, '日志')
  await page.getByRole('button', { name: '从头核对' }).click()
  await page.getByText(/核对过了：\d+ 条，一条不少/).waitFor()
  check('the chain is walked and counted', true)
  await isAccessible(page, 'the journal verified')
  await picture(page, 'admin-verified')
}

async function retries(browser, server) {
  leaveADeadJob(server)
  const page = await openAdmin(browser, server, 'sysadmin', '后台任务')
  await page.getByText('the disk was full').waitFor()
  await isAccessible(page, 'a dead job')
  await picture(page, 'admin-jobs')
  await page.getByRole('button', { name: '再试一次' }).click()
  await said(page, '没有做不成的任务')
  check('a dead job is tried again', true)
  leaveADeadJob(server)
  await page.reload()
  await page.getByRole('button', { name: '放弃' }).click()
  await page.getByRole('button', { name: '放弃，不再做' }).click()
  await said(page, '没有做不成的任务')
  check('or given up, after asking once', true)
  return page
}

async function countsKeys(page) {
  await goTo(page, '密钥')
  await said(page, 'linli keys rotate')
  await page.getByRole('button', { name: '数一数现在的情况' }).click()
  await page.getByRole('cell', { name: '居民电话' }).waitFor()
  check('each sealed field is counted by its key', await page.getByText('都是最新的密钥').isVisible())
  await isAccessible(page, 'keys')
  await picture(page, 'admin-keys')
}

async function inEnglishAndDark(page) {
  await page.getByRole('button', { name: 'English' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Keys' }).waitFor()
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await isAccessible(page, 'keys, dark, in English')
  await page.getByRole('link', { name: 'Accounts and grants' }).click()
  await page.getByRole('heading', { level: 1, name: 'Accounts and grants' }).waitFor()
  await page.locator('tbody tr').first().waitFor()
  await isAccessible(page, 'accounts, dark, in English')
  await picture(page, 'admin-dark')
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.locator('tbody .open').first().click()
  await page.locator('aside.side').waitFor()
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  check('a tablet shows it without scrolling sideways', !overflows)
  await picture(page, 'admin-tablet')
}

export async function test({ browser, server }) {
  const audit = await readsTheJournal(browser, server)
  await verifies(audit)
  const page = await retries(browser, server)
  await countsKeys(page)
  await inEnglishAndDark(page)
}

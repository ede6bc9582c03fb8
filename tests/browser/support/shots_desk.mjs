// The desk's main states in the demo town: who looks, where, and how it comes to be.
import { enter } from './desk.mjs'

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).first().waitFor()

// Who has come in and stands at an address; then what else is done there.
const at = (login, hash, then) => async (page, server) => {
  await enter(page, server, login, server.logins[login])
  await page.goto(`${server.address}/desk/#${hash}`)
  await then(page)
}

const queue = async page => {
  await page.locator('article.pane .timeline').waitFor()
  await page.locator('aside.side').first().waitFor()
}
const panes = at('weiyuan1', '/matters?view=open', queue)

const shift = title => at('shuji', '/', async page => {
  await heading(page, title)
  await page.locator('.heaps li').first().waitFor()
  await page.locator('.urgent').waitFor()
})

async function writeIntake(page) {
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill('厨房下水又堵了，一楼地漏往上返水')
  await page.getByLabel('哪儿的事').fill('欣园3-2-101')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option', { name: '欣园3栋2单元101', exact: true }).waitFor()
  await page.getByLabel('哪儿的事').press('Enter')
  await dialog.getByText('可能是同一件事').first().waitFor()
}

async function takeIn(page) {
  await writeIntake(page)
  await page.keyboard.press('Control+Enter')
  await page.locator('.receipt').waitFor()
  await page.getByRole('button', { name: '打印小票' }).waitFor()
}

async function call(page) {
  await page.getByRole('option').first().click()
  await page.getByRole('form', { name: '回访' }).waitFor()
  await page.locator('aside.side').first().waitFor()
}

async function estate(page) {
  await page.getByRole('link', { name: '欣园', exact: true }).click()
  await page.getByRole('row', { name: /3 栋/ }).waitFor()
}

async function building(page) {
  await estate(page)
  await page.getByRole('link', { name: '3 栋', exact: true }).click()
  await heading(page, '欣园3栋')
  const stairs = page.locator('section', { has: page.getByRole('heading', { name: '2 单元' }) })
  await stairs.getByRole('button', { name: /101/ }).click()
  await page.locator('aside .big').getByText('101').waitFor()
}

async function person(page) {
  await page.locator('.people li a').first().click()
  await page.waitForURL(/persons\//)
  await page.locator('main h1').getByText('*').waitFor()
  await page.getByRole('button', { name: '看明文' }).waitFor()
}

async function grid(page) {
  await page.locator('.ground-area').first().waitFor()
  await page.locator('button[aria-pressed]').nth(2).click()
  await page.locator('.ground-area.chosen').waitFor()
}

const chart = page => page.locator('.chart svg').waitFor()
const lines = page => page.locator('main tbody tr').first().waitFor()
const today = at('shuji', '/today', page => page.locator('.five li').first().waitFor())

export const deskShots = [
  { name: 'desk-door', zh: '登录', en: 'The door', play: (page, { address }) => page.goto(`${address}/desk/`).then(() => page.getByLabel('密码').waitFor()) },
  { name: 'desk-shift', zh: '上班：什么等着我', en: 'Start of shift: what waits for me', play: shift('上班') },
  { name: 'desk-panes', zh: '三栏：清单、事项、谁反映的', en: 'Three panes: the queue, the matter, who told it', play: panes },
  { name: 'desk-intake', zh: '登记：一边写，一边看见可能是同一件事', en: 'Intake: what may be the same matter shows while one types', play: at('chuangkou', '/', writeIntake) },
  { name: 'desk-receipt', zh: '回执：编号和查询码', en: 'The receipt: number and code', play: at('chuangkou', '/', takeIn) },
  { name: 'desk-board', zh: '派单台：等居民委定的', en: 'Dispatch board: what the committee decides', play: at('weiyuan1', '/board?waiting=to_dispatch', queue) },
  { name: 'desk-follow-up', zh: '回访：打给谁，怎么问', en: 'Follow-up calls: whom to call, what to ask', play: at('rexian', '/follow-up', call) },
  { name: 'desk-person', zh: '居民：平时看不到全名和号码', en: 'A resident, masked', play: at('chuangkou', '/residents', person) },
  { name: 'desk-estate', zh: '小区', en: 'An estate', play: at('shuji', '/estates', estate) },
  { name: 'desk-building', zh: '一栋楼，每扇门后面等着什么', en: 'A building, and what waits behind each door', play: at('shuji', '/estates', building) },
  { name: 'desk-map', zh: '网格地图', en: 'The map of grids', play: at('shuji', '/map', grid) },
  { name: 'desk-today', zh: '书记的今天', en: 'The secretary’s today', play: today },
  { name: 'desk-statistics', zh: '统计', en: 'Statistics', play: at('shuji', '/statistics', chart) },
  { name: 'desk-report', zh: '月报，一张 A4', en: 'The month on one sheet', play: at('shuji', '/report', page => page.locator('.sheet').waitFor()) },
  { name: 'desk-admin-limits', zh: '管理：时限', en: 'Administration: time limits', play: at('shuji', '/admin/limits', lines) },
  { name: 'desk-admin-calendar', zh: '管理：工作日历', en: 'Administration: working days', play: at('shuji', '/admin/calendar', page => page.locator('.day').first().waitFor()) },
  { name: 'desk-admin-staff', zh: '管理：账号和授权', en: 'Administration: accounts and grants', play: at('sysadmin', '/admin/staff', lines) },
  { name: 'desk-admin-journal', zh: '管理：日志', en: 'Administration: the journal', play: at('auditor', '/admin/journal', lines) },
  { name: 'desk-dark', zh: '深色', en: 'Dark', theme: 'dark', play: panes },
  { name: 'desk-compact', zh: '紧凑', en: 'Compact', density: 'compact', play: panes },
  { name: 'desk-tablet', zh: '平板', en: 'On a tablet', options: { viewport: { width: 1024, height: 768 } }, play: panes },
  { name: 'desk-shift-en', zh: '英文：上班', en: 'In English: start of shift', language: 'en', play: shift('Start of shift') },
  { name: 'desk-today-en', zh: '英文：今天', en: 'In English: today', language: 'en', play: today },
]

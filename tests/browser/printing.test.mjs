// What comes out of the printer: the right paper, on as many sheets as it needs, and nothing but what is to be read.
import { openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openAt, openDesk, showMatter } from './support/desk.mjs'
import { a4, onPaper } from './support/paper.mjs'

const body = '厨房下水又堵了，地漏往上返水'

// What stands on the screen to be pressed, and has no business on paper.
const onScreenOnly = ['派单台', '实时更新', '找人、门牌、电话、编号', '打印', '再登一件', 'English', '换成深色']

const bare = text => text.normalize('NFKC').replace(/\s/g, '')

function says(name, { text }, words) {
  const missing = words.filter(word => !bare(text).includes(bare(word)))
  check(`${name} says what it has to`, missing.length === 0, `missing ${missing.join(' | ')} in ${text}`)
  const superfluous = onScreenOnly.filter(word => text.includes(word))
  check(`${name} has nothing to press on it`, superfluous.length === 0, superfluous.join(' | '))
}

async function takeIn(page) {
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill(body)
  await page.getByLabel('哪儿的事').fill('3-2-101')
  await page.getByRole('dialog').getByRole('option', { name: '欣园3栋2单元101' }).waitFor()
  await page.getByLabel('哪儿的事').press('Enter')
  await page.locator('form.intake').getByLabel('电话').fill('13845671234')
  await page.keyboard.press('Control+Enter')
  await page.locator('.receipt').waitFor()
}

async function receipt(page) {
  await takeIn(page)
  const [number, code] = await page.locator('.receipt dd').allInnerTexts()
  const words = ['鸭绿河社区', '受理回执', number, code.replaceAll(' ', ''), '厨房下水又堵了', '登记时间', '答复期限', '请收好这张回执', `${new URL(page.url()).host}/my`]
  await page.getByRole('button', { name: '打印小票' }).click()
  equal('the slip is sent to the printer', await timesPrinted(page), 1)
  const slip = await onPaper(page)
  equal('the slip is one of 80 mm', slip.sheets, [[80, 160]])
  says('the slip', slip, words)
  check('no phone number is on it', !slip.text.includes('13845671234'))
  await page.getByRole('button', { name: '打印 A4' }).click()
  equal('so is the sheet', await timesPrinted(page), 2)
  const sheet = await onPaper(page)
  equal('the sheet is one of A4', sheet.sheets, [a4])
  says('the sheet', sheet, words)
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'printed-receipt')
  await page.emulateMedia({ media: null })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  return number
}

async function matter(page, clerk, number) {
  const { items } = await clerk.get('/matters?open=true&limit=100')
  const taken = items.find(one => one.number === number)
  await clerk.post(`/matters/${taken.id}/note`, { version: taken.version, text: '已经约了管工', is_public: false })
  await showMatter(page, taken)
  await page.locator('.timeline').getByText('已经约了管工').waitFor()
  const sheet = await onPaper(page)
  equal('a matter is one sheet of A4', sheet.sheets, [a4])
  says('a matter', sheet, [number, '厨房下水又堵了', body, '欣园3栋2单元101', '已经约了管工', '受理'])
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'printed-matter')
  await page.emulateMedia({ media: null })
}

async function month(page) {
  const now = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7)
  await goTo(page, `/report?month=${now}`)
  await page.getByText(`${now} 诉求办理月报`).waitFor()
  const sheet = await onPaper(page)
  equal('the month report is one sheet of A4', sheet.sheets, [a4])
  says('the month report', sheet, ['鸭绿河社区', `${now} 诉求办理月报`, '截至', '欣园网格'])
}

// A whole year, in the dark: the whole table, on white.
async function statistics(page) {
  await page.route(/\/api\/v1\/figures\?.*by=month/, async route => {
    const answer = await (await route.fetch()).json()
    answer.rows = Array.from({ length: 12 }, (_, at) => ({ ...answer.total, key: `m${at}`, name: `2026-${String(at + 1).padStart(2, '0')}` }))
    await route.fulfill({ json: answer })
  })
  await page.reload()
  await page.locator('.chart svg').waitFor()
  await page.getByRole('button', { name: '换成深色' }).click()
  const sheet = await onPaper(page)
  equal('the statistics are one sheet of A4', sheet.sheets, [a4])
  says('the statistics', sheet, ['统计', '按月', '合计', '重办', '超期在办'])
  const months = sheet.text.match(/2026-\d{2}(?!-)/g) ?? []
  check('every month is on it twice, drawn and in the table', months.length >= 24, months.join(' '))
  await page.emulateMedia({ media: 'print' })
  const ink = await page.locator('tbody th').first().evaluate(one => getComputedStyle(one).color)
  check('paper is read in dark ink', /^rgb\((\d|[1-9]\d), /.test(ink), ink)
  await picture(page, 'printed-statistics')
  await page.emulateMedia({ media: null })
  await page.unrouteAll({ behavior: 'wait' })
}

// There is no printer here, and a browser that waits for one makes no PDF.
const countPrints = () => {
  globalThis.timesPrinted = 0
  globalThis.print = () => globalThis.timesPrinted++
}
const timesPrinted = async page => {
  await page.waitForFunction(() => globalThis.timesPrinted > 0)
  return page.evaluate(() => globalThis.timesPrinted)
}

export async function test({ browser, server, town }) {
  const clerk = await town.as('min')
  const page = await openPage(browser)
  await page.addInitScript(countPrints)
  await openDesk(page, server, 'min')
  const number = await receipt(page)
  await matter(page, clerk, number)
  await month(page)
  await openAt(page, server, 'secretary', '/statistics')
  await statistics(page)
}

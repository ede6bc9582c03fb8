// One-screen intake: by keyboard alone, what may be the same matter, a draft that survives, a line that is lost.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk } from './support/desk.mjs'
import { Keyboard } from './support/keyboard.mjs'

const mostKeys = 60

async function byKeyboardAlone(page, server) {
  await openDesk(page, server, 'min')
  const keys = new Keyboard(page)
  await keys.press('n')
  await page.locator('form.intake').waitFor()
  await page.locator('textarea:focus').waitFor()
  check('the cursor stands in 什么事', true)
  await keys.compose('厨房下水又堵了')
  await keys.press('Tab')
  await keys.type('3-2-101')
  await page.getByRole('dialog').getByRole('option', { name: '欣园3栋2单元101' }).waitFor()
  await page.getByRole('dialog').getByRole('option').nth(1).waitFor({ state: 'detached' }) // while typing there were others
  await keys.press('Tab')
  equal('the door is filled in', await page.getByLabel('哪儿的事').inputValue(), '欣园3栋2单元101')
  await keys.type('13845671234')
  await page.getByRole('button', { name: '就是这位' }).waitFor()
  check('who may be calling is shown, masked', (await page.locator('.beside').innerText()).includes('王*'))
  await keys.press('Alt+1')
  await picture(page, 'intake')
  await isAccessible(page, 'intake, filled')
  await keys.press('Control+Enter')
  await page.locator('.receipt').waitFor()
  const receipt = await page.locator('.receipt').innerText()
  check('the receipt has a number and a code', /2\d{3}-\d{6}/.test(receipt) && /(\d ){7}\d/.test(receipt), receipt)
  check(`it takes fewer than ${mostKeys} keys`, keys.presses < mostKeys, `${keys.presses} keys`)
  await picture(page, 'receipt')
  await isAccessible(page, 'receipt')
  await keys.press('Enter')
  await page.getByRole('heading', { name: '厨房下水又堵了' }).waitFor()
  check('Enter opens the matter', true)
}

async function sameMatterIsJoined(page, server) {
  await openDesk(page, server, 'hong')
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill('地漏往上返水')
  await page.getByLabel('哪儿的事').fill('3-2-201')
  await page.getByRole('dialog').getByRole('option', { name: '欣园3栋2单元201' }).waitFor()
  await page.getByLabel('哪儿的事').press('Enter')
  await page.locator('.beside').getByText('厨房下水又堵了').waitFor()
  check('what may be the same matter is shown', true)
  await page.locator('form.intake').getByLabel('电话').fill('13845670000')
  await page.keyboard.press('Alt+b')
  await page.getByText('不另立一件').waitFor()
  await isAccessible(page, 'intake, joining')
  await page.keyboard.press('Control+Enter')
  await page.getByText('并进去了').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('还有 1 人跟着这件事').waitFor()
  check('the caller follows the existing matter', true)
}

// Every button that goes when it is pressed leaves the keys where they were.
async function callerIsTakenByKey(page, server) {
  await openDesk(page, server, 'min')
  const keys = new Keyboard(page)
  await keys.press('n')
  await page.locator('textarea:focus').waitFor()
  await keys.compose('水表箱的门掉了')
  await keys.press('Tab', 'Tab')
  await keys.type('13845671234')
  await page.getByRole('button', { name: '就是这位' }).waitFor()
  const before = keys.presses
  await keys.press('Alt+c')
  await page.locator('.chosen').getByText('王*').waitFor()
  equal('the caller is one key away', keys.presses - before, 1)
  await page.getByRole('button', { name: '不是', exact: true }).press('Enter')
  await page.getByLabel('怎么称呼').isEnabled()
  check('the focus goes on to a field', await page.locator('form.intake :is(input, textarea):focus').isVisible())
  await keys.press('Tab')
  await page.locator('form.intake').getByLabel('电话').fill('13845671234')
  await page.getByRole('button', { name: '就是这位' }).click()
  await page.locator('.chosen').getByText('王*').waitFor()
  check('also after the pointer took the caller', await page.locator('form.intake :is(input, textarea):focus').isVisible())
  await page.evaluate(() => document.activeElement.blur())
  await keys.press('Control+Enter')
  await page.locator('.receipt').waitFor()
  check('Ctrl Enter saves with the focus nowhere', true)
  await keys.press('Escape')
}

// By name, by the end of a number; what is missing is said, and a look-up that fails says so.
async function lookedUp(page, server) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  const form = page.locator('form.intake')
  const beside = page.locator('.beside')
  const asked = []
  page.on('request', request => request.url().includes('/residents/caller') && asked.push(request.url()))
  await form.getByLabel('怎么称呼').fill('老王')
  await beside.getByText('只有姓').waitFor()
  await form.getByLabel('怎么称呼').fill('王秀兰阿姨')
  await beside.getByText('138****1234').waitFor()
  check('a name is looked up, without how people are addressed', true)
  await form.getByLabel('怎么称呼').fill('')
  await form.getByLabel('电话').fill('123')
  await form.getByText('号码还不全，现在 3 位').waitFor()
  check('a number that is not whole is told beside its field', true)
  await beside.getByText('写上门牌、电话或名字').waitFor()
  await isAccessible(page, 'intake, a number that is not whole')
  await form.getByLabel('电话').fill('1234')
  await beside.getByText('138****1234').waitFor()
  check('four digits are looked up as the end of one', true)
  equal('the server is not asked who calls from half a number', asked, [])

  await page.route(/\/api\/v1\/(residents|places|matters\/similar)/, route => route.abort())
  await form.getByLabel('怎么称呼').fill('刘大')
  await form.getByLabel('电话').fill('13845670001')
  await beside.getByRole('alert').getByText('线路断了').first().waitFor()
  await form.getByLabel('哪儿的事').fill('3-2-1')
  await form.locator('.picker').getByRole('alert').waitFor()
  check('look-ups that fail say so', true)
  await isAccessible(page, 'intake, look-ups that fail')
  await picture(page, 'intake-look-ups-fail')
  await page.unrouteAll({ behavior: 'wait' })
  await beside.getByRole('button', { name: '再试一次' }).first().click()
  await beside.getByText('这个号码没有登记过').waitFor()
  check('and once more they answer', true)

  await page.route(/\/api\/v1\/places\?/, async route => {
    const [one] = await (await route.fetch()).json()
    const json = Array.from({ length: 10 }, (_, at) => ({ ...one, id: `${at}`, label: `小区${at}3栋2单元101` }))
    await route.fulfill({ json })
  })
  await form.getByLabel('哪儿的事').fill('3-2-101')
  await form.getByText('还有 2 处，再写小区名').waitFor()
  equal('of many doors some are offered, and the rest is told', await form.getByRole('option').count(), 8)
  await isAccessible(page, 'intake, many doors')
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: '清空' }).click()
}

async function refusedBesideItsField(page, server) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill('路灯坏了')
  await page.locator('form.intake').getByLabel('电话').fill('12')
  await page.keyboard.press('Control+Enter')
  const field = page.locator('form.intake .field:has(input[type=tel])')
  await field.locator('.problem').waitFor()
  const told = await field.locator('.problem').innerText()
  check('the server’s words stand beside the field', told.includes('电话'), told)
  equal('what was typed stays', await page.getByLabel('什么事').inputValue(), '路灯坏了')
  await isAccessible(page, 'intake, refused')
  await page.getByRole('button', { name: '清空' }).click()
}

async function nothingTypedIsLost(page, server, town) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill('夜里风从单元门灌进来')
  await page.reload()
  await page.getByRole('tab', { name: '在办' }).waitFor()
  await page.keyboard.press('n')
  equal('a reload keeps the draft', await page.getByLabel('什么事').inputValue(), '夜里风从单元门灌进来')

  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await page.locator('form.intake').getByText('线路断了。写的都还在').waitFor()
  check('a lost line says so', true)
  await picture(page, 'intake-offline')
  await page.context().setOffline(false)
  await page.keyboard.press('Control+Enter')
  await page.locator('.receipt').waitFor()
  const clerk = await town.as('min')
  const { items } = await clerk.get('/matters?open=true&limit=100')
  equal('it arrived once', items.filter(({ title }) => title.startsWith('夜里风从单元门')).length, 1)
}

async function answeredAtOnce(page, server) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill('低保要带什么材料')
  await page.getByText('咨询', { exact: true }).click()
  await page.getByLabel('当场答复了').check()
  await page.getByLabel('怎么答复的').fill('带身份证、户口本和收入证明')
  await page.keyboard.press('Control+Enter')
  await page.getByText('登记好了，已答复').waitFor()
  check('a direct answer is registered as one', true)
}

export async function test({ browser, server, town }) {
  const page = await openPage(browser)
  await byKeyboardAlone(page, server)
  await callerIsTakenByKey(page, server)
  await lookedUp(page, server)
  await sameMatterIsJoined(page, server)
  await refusedBesideItsField(page, server)
  await nothingTypedIsLost(page, server, town)
  await answeredAtOnce(page, server)
}

// One-screen intake: by keyboard alone, what may be the same matter, a draft that survives, a line that is lost.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk } from './support/desk.mjs'
import { Keyboard } from './support/keyboard.mjs'
import { takeIn } from './support/town.mjs'

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
  const ground = name => page.locator('form.intake').getByLabel(name).evaluate(one => getComputedStyle(one).backgroundColor)
  check('what cannot be written in looks so', (await ground('电话')) !== (await ground('什么事')))
  await page.getByRole('button', { name: '不是这位，另写' }).click()
  equal('beside the name it can be somebody else', await page.locator('form.intake').getByLabel('电话').inputValue(), '')
  await page.locator('form.intake').getByLabel('电话').fill('13845671234')
  await page.getByRole('button', { name: '就是这位' }).waitFor()
  await keys.press('Alt+c')
  await page.locator('.chosen').getByText('王*').waitFor()
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

const what = page => page.getByLabel('什么事')

async function putAway(page) {
  await what(page).press('Escape')
  await page.locator('form.intake').waitFor({ state: 'detached' })
}

// What was begun for one caller is never poured over another, nor into another tab; what a tab left behind is offered.
async function eachCallerTheirOwn(page, server, town) {
  const door = town.doors['3-2-101'].id
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await what(page).fill('李大爷说暖气不热')
  await page.locator('form.intake').getByLabel('电话').fill('13845671234')
  await page.getByRole('button', { name: '就是这位' }).click()
  await page.locator('.chosen').waitFor()
  await putAway(page)
  await goTo(page, `/doors/${door}`)
  await page.locator('main').getByRole('button', { name: '登记' }).click()
  await what(page).waitFor()
  equal('a door’s intake begins without another’s words', await what(page).inputValue(), '')
  equal('nor with another’s caller', await page.locator('.chosen').count(), 0)
  equal('but with the door', await page.getByLabel('哪儿的事').inputValue(), '欣园3栋2单元101')
  await putAway(page)
  await page.keyboard.press('n')
  equal('the first one’s are where they were', await what(page).inputValue(), '李大爷说暖气不热')

  const second = await page.context().newPage()
  await openDesk(second, server, 'min')
  await page.bringToFront()
  await second.keyboard.press('n')
  await what(second).waitFor()
  equal('another tab begins blank', await what(second).inputValue(), '')
  await what(second).fill('乙的事')
  await second.keyboard.press('Control+Enter')
  await second.locator('.receipt').waitFor()
  equal('and takes nothing from this one', await what(page).inputValue(), '李大爷说暖气不热')
  await page.reload()
  await page.getByRole('button', { name: '登记' }).first().waitFor()
  await page.keyboard.press('n')
  equal('over a reload neither', await what(page).inputValue(), '李大爷说暖气不热')

  await page.goto('about:blank')
  await second.keyboard.press('Escape')
  await second.locator('.receipt').waitFor({ state: 'detached' })
  await second.keyboard.press('n')
  const offered = second.getByRole('region', { name: '上次没登记完的' })
  await offered.getByText('李大爷说暖气不热').waitFor()
  await second.locator('form.intake textarea:focus').waitFor()
  check('the cursor stands in 什么事 all the same', true)
  await isAccessible(second, 'intake, something left over')
  await picture(second, 'intake-left-over')
  await offered.getByRole('button', { name: '接着写' }).click()
  equal('what a tab left behind is taken on', await what(second).inputValue(), '李大爷说暖气不热')
  await second.locator('.chosen').waitFor()
  check('with its caller', true)
  await second.getByRole('button', { name: '清空' }).click()
  await second.close()
}

async function clearedAndBack(page, server) {
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await what(page).fill('楼下的树枝压到电线')
  await page.getByRole('button', { name: '清空' }).click()
  equal('清空 clears', await what(page).inputValue(), '')
  await page.getByText('清空了').waitFor()
  await page.keyboard.press('z')
  equal('Z brings it back', await what(page).inputValue(), '楼下的树枝压到电线')
  await page.getByRole('button', { name: '清空' }).click()
  await what(page).fill('还有路灯')
  await putAway(page)
  await page.getByRole('button', { name: '撤销' }).click()
  equal('so does 撤销, whatever was done since', await what(page).inputValue(), '楼下的树枝压到电线\n还有路灯')
  await page.reload()
  await page.getByRole('tab', { name: '在办' }).waitFor()
  await page.keyboard.press('n')
  equal('and it is kept', await what(page).inputValue(), '楼下的树枝压到电线\n还有路灯')
  await page.getByRole('button', { name: '清空' }).click()
}

// What is closed is looked at, not joined; each matter stands there once, with every reason.
async function onlyOpenOnesAreJoined(page, server, town) {
  const clerk = await town.as('min')
  const at = { place_id: town.doors['3-1-201'].id }
  const closed = await takeIn(clerk, '单元门的锁换过', { ...at, answer: '昨天换好了' })
  const open = await takeIn(clerk, '单元门又锁不上', at)
  await openDesk(page, server, 'min')
  await page.keyboard.press('n')
  await page.getByLabel('什么事').fill('单元门关不严')
  await page.getByLabel('哪儿的事').fill('3-1-201')
  await page.getByRole('dialog').getByRole('option', { name: '欣园3栋1单元201' }).waitFor()
  await page.getByLabel('哪儿的事').press('Enter')
  const hit = ({ number }) => page.locator('.beside li.hit').filter({ hasText: number })
  await hit(closed).getByRole('link', { name: '看一看' }).waitFor()
  equal('what is closed is not joined', await hit(closed).getByRole('button').count(), 0)
  equal('what is found twice is listed once', await hit(open).count(), 1)
  const reasons = await hit(open).innerText()
  check('with both reasons', reasons.includes('同单元') && reasons.includes('同一户'), reasons)
  await isAccessible(page, 'intake, one open and one closed')
  await picture(page, 'intake-closed')
  await page.keyboard.press('Alt+b')
  await page.getByText(`并入 ${open.number}`).waitFor()
  check('the key joins the first that can be joined', true)

  await page.route('**/api/v1/matters', route => route.fulfill({
    status: 422,
    contentType: 'application/problem+json',
    json: { title: '', detail: '有一处要改。', errors: [{ field: 'follow', detail: '那件已经办完了，不能再并进去。' }] },
  }))
  await page.keyboard.press('Control+Enter')
  await page.getByText('那件已经办完了').waitFor()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: '还是另立一件' }).click()
  equal('on its own, nothing is wrong any more', await page.locator('form.intake').getByRole('alert').count(), 0)
  await page.getByRole('button', { name: '清空' }).click()
}

// On the small screens of an office what saves is always in sight.
async function fitsASmallScreen(page, server) {
  await openDesk(page, server, 'min')
  for (const size of [{ width: 1366, height: 657 }, { width: 1280, height: 720 }]) {
    await page.setViewportSize(size)
    await page.keyboard.press('n')
    await page.getByLabel('什么事').fill('下水堵了，水管漏，暖气不热\n'.repeat(8))
    await page.getByLabel('当场答复了').check()
    await page.getByLabel('怎么答复的').fill('已经说清楚了\n'.repeat(6))
    const save = page.locator('form.intake').getByRole('button', { name: '登记，已答复' })
    const { y, height } = await save.boundingBox()
    check(`登记 is in sight at ${size.width}×${size.height}`, y + height <= size.height, `ends at ${y + height}`)
    await picture(page, `intake-${size.width}`)
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByLabel('什么事').press('Escape')
    await page.locator('form.intake').waitFor({ state: 'detached' })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
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
  await onlyOpenOnesAreJoined(page, server, town)
  await fitsASmallScreen(page, server)
  await eachCallerTheirOwn(page, server, town)
  await clearedAndBack(await openPage(browser), server)
}

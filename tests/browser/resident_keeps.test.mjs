// The resident's page when something comes between: the line, the phone's way back, a reload, a refusal.
import { isAccessible, openPage, phone, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { takeIn } from './support/town.mjs'

const next = page => page.getByRole('button', { name: '下一步' }).click()
const question = (page, name) => page.locator('h1:focus', { hasText: name }).waitFor()

// A part that does not come breaks no rule of ours; whatever else the page says is told.
const butLostParts = (name, holds, told) =>
  /dynamically imported module|Unable to preload/.test(told) || check(name, holds, told)

async function losesTheLine(browser, address) {
  const page = await openPage(browser, phone, butLostParts)
  await page.goto(`${address}/my/`)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '该找谁' }).click()
  await page.getByText('线路断了，这一页没有取到').waitFor()
  await isAccessible(page, 'a page that did not come')
  await picture(page, 'my-lost')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('还是连不上').waitFor()
  check('without a line it stays and says so', true)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('heading', { name: '该找谁', level: 1 }).waitFor()
  check('with the line back the same page opens', page.url().endsWith('#cards'))
}

// After a release the parts have other names: the old page asks for what is no longer there.
async function meetsARelease(browser, address) {
  const page = await openPage(browser, phone, butLostParts)
  let isOld = true
  await page.route('**/assets/WherePage*', route => (isOld ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(`${address}/my/`)
  page.on('request', request => request.isNavigationRequest() && (isOld = false))
  await page.getByRole('button', { name: '办到哪了' }).click()
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByLabel('查询码').waitFor()
  check('trying again loads the page with its present parts', !isOld)
}

async function asksAgain(browser, address) {
  const page = await openPage(browser, phone)
  await page.route('**/api/v1/public/areas', route => route.abort())
  await page.goto(`${address}/my/#cards`)
  await page.getByText('线路断了').waitFor()
  await page.unroute('**/api/v1/public/areas')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByLabel('您家在哪儿').waitFor()
  check('what did not come is asked for again', true)
}

async function goesBack(browser, address) {
  const page = await openPage(browser, phone)
  await page.goto(`${address}/my/`)
  await page.getByRole('button', { name: '我有事要说' }).click()
  await page.getByLabel('什么事').fill('楼道灯坏了')
  await next(page)
  await question(page, '在哪儿')
  check('the question of a step has the focus', true)
  await page.getByLabel('在哪儿').fill('欣园 3 栋')
  await page.goBack()
  await question(page, '什么事')
  equal('back leads to the step before', await page.getByLabel('什么事').inputValue(), '楼道灯坏了')
  await page.goForward()
  await next(page)
  await question(page, '怎么找您')
  await page.getByRole('button', { name: '首页' }).click()
  await page.getByRole('button', { name: '我有事要说' }).click()
  await page.getByRole('heading', { name: '怎么找您' }).waitFor()
  check('who comes in again goes on where they were', true)
  await page.reload()
  await page.getByRole('heading', { name: '怎么找您' }).waitFor()
  await page.getByLabel('电话').fill('一三八')
  await next(page)
  await page.getByRole('button', { name: '交上去' }).click()
  await page.locator('input[type=tel]:focus').waitFor()
  check('a refused phone stands beside its field, with the focus', await page.locator('.ask.wrong .problem').isVisible())
  await isAccessible(page, 'a refused phone')
  await picture(page, 'my-refused-phone')
  await page.getByLabel('电话').fill('13845670003')
  await next(page)
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByRole('heading', { name: '收到了' }).waitFor()
  await page.getByRole('img', { name: /给家里人扫/ }).waitFor()
  const number = await page.locator('dd.number').first().innerText()
  await page.reload()
  await page.getByText(number).waitFor()
  check('the receipt is there after a reload', true)
  await page.getByRole('button', { name: '首页' }).click()
  await page.getByRole('button', { name: '我有事要说' }).click()
  equal('what was sent is gone from the form', await page.getByLabel('什么事').inputValue(), '')
}

async function reloads(browser, address, clerk) {
  const page = await openPage(browser, phone)
  const open = await takeIn(clerk, '健身角缺把椅子')
  await page.goto(`${address}/my/#number=${open.number}&code=${open.code}`)
  await page.getByLabel('补充一句').fill('两把都缺')
  await page.reload()
  await page.getByLabel('补充一句').waitFor()
  equal('a half-written word is there after a reload', await page.getByLabel('补充一句').inputValue(), '两把都缺')
  const done = await takeIn(clerk, '凉亭漏雨')
  await clerk.post(`/matters/${done.id}/answer`, { version: done.version, text: '补好了' })
  await page.goto(`${address}/my/#number=${done.number}&code=${done.code}`)
  await page.getByText('解决了一部分', { exact: true }).click()
  await page.getByLabel('还想说什么').fill('还有一处')
  await page.reload()
  await page.getByLabel('还想说什么').waitFor()
  equal('half-given marks too', await page.getByLabel('还想说什么').inputValue(), '还有一处')
  check('and what was chosen', await page.getByRole('radio', { name: '解决了一部分' }).isChecked())
}

// The app that shows the page closes it: the phone is the same, the tab is not.
async function comesBackLater(browser, address) {
  const page = await openPage(browser, phone)
  await page.goto(`${address}/my/#say`)
  await page.getByLabel('什么事').fill('井盖翘起来了')
  const later = await page.context().newPage()
  await page.close()
  await later.goto(`${address}/my/#say`)
  await later.getByText('上次没写完的还在').waitFor()
  equal('it is not filled in unasked', await later.getByLabel('什么事').inputValue(), '')
  await isAccessible(later, 'something begun another time')
  await picture(later, 'my-before')
  await later.getByRole('button', { name: '接着上次写的' }).click()
  equal('it is taken on', await later.getByLabel('什么事').inputValue(), '井盖翘起来了')
  await later.getByLabel('这是别人的手机').check()
  const another = await later.context().newPage()
  await another.goto(`${address}/my/#say`)
  await another.getByLabel('什么事').waitFor()
  equal('on somebody else’s phone nothing stays', await another.getByText('上次没写完的还在').count(), 0)
}

async function followsABrokenLink(browser, address) {
  const page = await openPage(browser, phone)
  for (const hash of ['#task=abc', `#number=2026-000001&code=${'1'.repeat(60)}`]) {
    await page.goto(`${address}/my/${hash}`)
    await page.getByText('这个链接不对，或者不能用了').waitFor()
    equal(`${hash.slice(0, 40)} leads to no field`, await page.locator('.summary button').count(), 0)
  }
  await isAccessible(page, 'a broken link')
  await picture(page, 'my-broken-link')
}

export async function test({ browser, server, town }) {
  const clerk = await town.as('min')
  await losesTheLine(browser, server.address)
  await meetsARelease(browser, server.address)
  await asksAgain(browser, server.address)
  await goesBack(browser, server.address)
  await reloads(browser, server.address, clerk)
  await comesBackLater(browser, server.address)
  await followsABrokenLink(browser, server.address)
}

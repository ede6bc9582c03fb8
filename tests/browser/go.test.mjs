// The telephone in the stairwell: a line with one thumb, stored once with the time of its writing whatever the line does.
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { Listener } from './support/chinese.mjs'
import { signIn } from './support/desk.mjs'
import { beginLine, openGo, pressed, save } from './support/go.mjs'
import { password, takeIn } from './support/town.mjs'

async function isForThumbs(page, state) {
  const small = (await pressed(page)).filter(({ height, width }) => height < 47.5 || width < 40)
  check(`everything to press is large: ${state}`, small.length === 0, JSON.stringify(small))
}

async function looks(page, state, name) {
  await isAccessible(page, state)
  await isForThumbs(page, state)
  await picture(page, name)
}

// Counted from the first press: the thumb needs no more than it takes to say who, where and what.
async function writesALine(page, town) {
  await looks(page, 'today, nothing due', 'go-today')
  const began = Date.now()
  await beginLine(page)
  await page.getByText('难事', { exact: true }).click()
  await page.getByRole('button', { name: '选门牌' }).click()
  await page.getByRole('button', { name: '欣园3栋', exact: true }).click()
  await page.getByRole('region', { name: '2 单元' }).getByRole('button', { name: '101' }).click()
  await page.getByRole('button', { name: '欣园3栋2单元101', pressed: true }).waitFor()
  await page.getByLabel('居民怎么说').fill('下水道又堵了，一个月第三回')
  await looks(page, 'writing a line', 'go-write')
  await save(page)
  await page.getByRole('link', { name: /下水道又堵了/ }).waitFor()
  check('a line is written within half a minute', Date.now() - began < 30_000, `${Date.now() - began} ms`)
  await page.getByText('都已上传').waitFor()
  await looks(page, 'the diary', 'go-diary')
  const [line] = (await town.get('/diary/lines?mine=true')).items
  equal('its door is the one that was pressed', [line.kind, line.place_text, line.shared], ['hard', '欣园3栋2单元101', false])
  await beginLine(page)
  await page.getByRole('button', { name: '欣园3栋2单元101' }).waitFor()
  check('the door used last is one press away', true)
  await save(page)
  await page.getByText('先写一句，再存。').waitFor()
  await isAccessible(page, 'writing nothing')
  await page.getByRole('button', { name: '先放着' }).click()
}

const api = '**/api/v1/**'

// No line in the stairwell: it is written, waits, outlives a reload, and reaches the office once.
async function writesWithoutALine(page, town) {
  await page.route(api, route => route.abort())
  await beginLine(page)
  await page.getByText('急事', { exact: true }).click()
  await page.getByLabel('居民怎么说').fill('水漫到楼道了')
  await page.getByText('我答应了一件事').click()
  await page.getByLabel('答应了什么').fill('请人来疏通')
  await page.getByRole('button', { name: '明天' }).click()
  await page.getByText('要办：报成一件事').click()
  const before = Date.now()
  await save(page)
  await page.getByRole('region', { name: '还没传上的' }).getByText('水漫到楼道了').first().waitFor()
  await page.getByText('3 条等着上传').waitFor()
  const after = Date.now()
  await looks(page, 'three wait for the line', 'go-waiting')
  await page.reload()
  await page.getByText('3 条等着上传').waitFor()
  check('it outlives a reload, and the page opens without the server', true)
  await page.getByRole('region', { name: '还没传上的' }).getByText('等那条日记先传上').first().waitFor()
  await page.unroute(api)
  await page.getByRole('button', { name: '现在上传' }).click()
  await page.getByText('都已上传').waitFor()
  const { items } = await town.get('/diary/lines?mine=true')
  const found = items.filter(({ said }) => said === '水漫到楼道了')
  equal('it is stored once', found.length, 1)
  const at = Date.parse(found[0].written_at)
  check('with the time of its writing', at >= before - 1000 && at <= after, found[0].written_at)
  check('and it became a matter', /\d/.test(found[0].raised?.number ?? ''))
  const promised = (await town.get(`/promises?line_id=${found[0].id}`)).items
  equal('what was promised on it came after it', promised.map(({ what, state }) => [what, state]), [['请人来疏通', 'promised']])
}

// The session ends while somebody writes: the door comes down, and what was written goes out behind it.
async function sessionEnds(page, town) {
  await beginLine(page)
  await page.getByLabel('居民怎么说').fill('想装个路灯')
  await page.context().clearCookies({ name: 'linli_session' })
  await save(page)
  await page.getByText('登录到时间了').waitFor()
  await isAccessible(page, 'the session has ended')
  await page.getByLabel('账号').fill('song')
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('登录到时间了').waitFor({ state: 'hidden' })
  await page.getByText('都已上传').waitFor()
  const { items } = await town.get('/diary/lines?mine=true')
  equal('it is stored once after the next sign-in', items.filter(({ said }) => said === '想装个路灯').length, 1)
}

// A telephone whose clock is far ahead: refused with a reason, put right by hand, never dropped.
async function isRefused(page, town) {
  await page.route('**/api/v1/diary/lines', async route => {
    if (route.request().method() !== 'POST') return route.continue()
    const form = route.request().postDataJSON()
    return form.said.includes('再传') ? route.continue() : route.continue({ postData: JSON.stringify({ ...form, written_at: '2099-01-01T00:00:00Z' }) })
  })
  await beginLine(page)
  await page.getByLabel('居民怎么说').fill('楼道灯不亮')
  await save(page)
  const unsent = page.getByRole('region', { name: '还没传上的' })
  await unsent.getByText('写的时间不能晚于现在').waitFor()
  await looks(page, 'a line that was refused', 'go-refused')
  await unsent.getByRole('button', { name: '改一改再传' }).click()
  await page.getByLabel('居民怎么说').fill('楼道灯不亮，再传一次')
  await save(page)
  await page.getByText('都已上传').waitFor()
  const { items } = await town.get('/diary/lines?mine=true')
  equal('put right it arrives, once', items.filter(({ said }) => said.startsWith('楼道灯不亮')).map(({ said }) => said), ['楼道灯不亮，再传一次'])
  await page.unroute('**/api/v1/diary/lines')
}

async function gridWorker(browser, server, town) {
  const worker = await town.as('guo')
  const matter = await takeIn(await town.as('min'), '单元门关不上', { place_id: town.doors['3-1-201'].id })
  await (await town.as('he')).post(`/matters/${matter.id}/dispatch`, { version: matter.version, note: '', assisting_unit_ids: [] })
  const plan = await worker.post('/visit-plans', { id: '01890000-0000-7000-8000-00000000c001', person_id: town.wang.id, tier: 'high', lives_alone: true })
  await worker.post(`/visit-plans/${plan.id}/major-change`, { version: plan.version, words: '老伴住院了' })
  const page = await openGo(browser, server, 'guo')
  await page.getByRole('link', { name: /单元门关不上/ }).waitFor()
  await looks(page, 'today of a grid worker', 'go-today-worker')
  await page.getByRole('link', { name: '门牌' }).click()
  await page.getByRole('button', { name: '欣园3栋', exact: true }).click()
  await page.getByRole('region', { name: '1 单元' }).getByRole('button', { name: /201.*1 件在办/ }).click()
  await page.getByRole('button', { name: '在这里记一条' }).waitFor()
  await looks(page, 'doors with what waits behind them', 'go-doors')
  await page.getByRole('link', { name: /单元门关不上/ }).click()
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByRole('button', { name: '联系过居民了' }).click()
  await page.getByLabel('说了什么').fill('约好下午去')
  await looks(page, 'a matter in the stairwell', 'go-matter')
  await save(page)
  await page.getByRole('button', { name: '办好了，答复' }).click()
  await page.getByLabel('怎么办的').fill('换了闭门器')
  await isAccessible(page, 'replying on the telephone')
  await save(page)
  await page.getByText('待回访').first().waitFor()
  equal('the reply is stored', (await worker.get(`/matters/${matter.id}`)).state, 'replied')
  await visits(page, worker, plan)
}

async function visits(page, worker, plan) {
  await page.goto(page.url().replace(/#.*/, `#visit/${plan.id}`))
  await page.getByText('出了大事：老伴住院了').waitFor()
  await looks(page, 'whom to visit', 'go-visit')
  await page.getByText('没人应门', { exact: true }).click()
  await isAccessible(page, 'nobody home')
  await save(page)
  await page.getByText('都已上传').waitFor()
  const { items } = await worker.get(`/visits?plan_id=${plan.id}`)
  equal('nobody home is two presses', items.map(({ met }) => met), ['nobody'])
  await page.getByRole('link', { name: /王\*/ }).getByText('今天没见到，再去一次').waitFor()
  check('and comes back the same day', true)
}

async function inEnglishAndDark(browser, server) {
  const page = await openGo(browser, server, 'song', '', { colorScheme: 'dark' })
  await page.evaluate(() => localStorage.setItem('linli.language', '"en"'))
  const listener = new Listener(page)
  for (const [hash, name] of Object.entries({ today: /today/, doors: 'Doors', diary: 'Diary', promises: 'Promises', write: 'Write a line', me: '宋大姐' })) {
    await page.goto(page.url().replace(/\?.*/, `?english#${hash}`))
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await listener.saysNoChinese(`go ${hash}`)
    await looks(page, `${hash}, dark, English`, `go-english-${hash}`)
  }
}

async function fromTheDesk(page, server) {
  await page.context().clearCookies()
  await signIn(page, server, 'song')
  await page.getByRole('button', { name: '记一条' }).waitFor()
  check('a volunteer who comes to the desk is led to the telephone’s page', new URL(page.url()).pathname === '/go/')
  await page.getByRole('link', { name: '我', exact: true }).click()
  await looks(page, 'me', 'go-me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('账号').waitFor()
  const left = await page.evaluate(() => Object.keys(localStorage).filter(key => /go\.|draft|held/.test(key)))
  equal('nothing of theirs stays behind', left, [])
}

export async function test({ browser, server, town }) {
  const volunteer = await town.as('song')
  const page = await openGo(browser, server, 'song')
  await writesALine(page, volunteer)
  await writesWithoutALine(page, volunteer)
  await sessionEnds(page, volunteer)
  await isRefused(page, volunteer)
  await fromTheDesk(page, server)
  await gridWorker(browser, server, town)
  await inEnglishAndDark(browser, server)
}

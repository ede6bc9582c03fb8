// Every page in English and in the dark: nothing of ours is left in Chinese, and axe finds nothing.
import { isAccessible, openPage, phone, picture } from './support/browser.mjs'
import { check } from './support/check.mjs'
import { Listener } from './support/chinese.mjs'
import { goTo, openAt } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

// Matters that have been through something, so that their histories have something to say.
async function prepare({ as, doors, wang }) {
  const [clerk, dispatcher, worker] = [await as('min'), await as('he'), await as('guo')]
  const place_id = doors['3-2-101'].id
  const more = { channel: 'hotline', place_id, category_code: '020101', reporter: { person_id: wang.id } }
  const waiting = await takeIn(clerk, '下水返味', more)
  const handled = await takeIn(clerk, '下水道堵了', more)
  await dispatcher.post(`/matters/${handled.id}/dispatch`, { version: 1, note: '先看看', assisting_unit_ids: [] })
  await worker.post(`/matters/${handled.id}/sign`, { version: 2 })
  await worker.post(`/matters/${handled.id}/contact`, { version: 3, text: '约好下午去', is_public: true })
  await dispatcher.post(`/matters/${handled.id}/urge`, { version: 4, text: '抓紧', is_public: false })
  await worker.post(`/matters/${handled.id}/reply`, { version: 5, ending: 'solved', text: '通开了' })
  const asking = await takeIn(clerk, '下水管裂了', more)
  await worker.post(`/matters/${asking.id}/sign`, { version: 1 })
  await worker.post(`/matters/${asking.id}/contact`, { version: 2, text: '说过要等几天', is_public: true })
  await worker.post(`/matters/${asking.id}/ask-extension`, { version: 3, workdays: 3, resident_told: true, reason: '等配件到货再换' })
  const { parent_id: stairs } = await clerk.get(`/places/${place_id}`)
  const { parent_id: building } = await clerk.get(`/places/${stairs}`)
  const [estate] = await clerk.get('/estates')
  const { households } = await clerk.get(`/dwellings/${place_id}`)
  return { waiting, handled, asking, stairs, building, estate: estate.place_id ?? estate.id, household: households?.[0]?.id }
}

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).first()

const walker = (page, listener, who) => async (address, name) => {
  await goTo(page, address)
  await heading(page, name).waitFor()
  await listener.saysNoChinese(`${who} ${name}`)
  await isAccessible(page, `${who} ${name}, dark, English`)
}

const speaksEnglish = page =>
  page.addInitScript(() => {
    localStorage.setItem('linli.language', '"en"')
    localStorage.setItem('linli.theme', '"dark"')
  })

async function secretary(page, listener, town, there) {
  const see = walker(page, listener, 'secretary')
  await see('/', 'Start of shift')
  await see('/matters', /下水/)
  await see(`/matters/${there.handled.id}`, '下水道堵了')
  const line = await page.locator('article.pane .line').first().innerText()
  check('when it was said reads as English', /said \S+ \d\d:\d\d$/.test(line), line)
  const first = await page.evaluate(() => getComputedStyle(document.body).fontFamily.split(',')[0])
  const widths = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    pen.font = `20px ${getComputedStyle(document.body).fontFamily}`
    return ['’', 'n'].map(sign => pen.measureText(sign).width)
  })
  check('an apostrophe is narrower than a letter', widths[0] < widths[1], `${first} ${widths}`)
  await see(`/matters/${there.asking.id}`, '下水管裂了')
  await page.getByRole('button', { name: 'Filter' }).click()
  await see('/board?waiting=extension_asked', '下水管裂了')
  await see('/follow-up', '下水道堵了')
  await see('/diary', 'Diary')
  await see('/diary/new', 'Diary')
  await see('/promises', 'Promises')
  await see('/visits', 'Visits')
  await see('/visits/new', 'Visits')
  await see('/coverage', 'Seen, house by house')
  await see('/residents', 'Residents')
  await see(`/persons/${town.wang.id}`, /王/)
  await see(`/households/${town.wang.household_id ?? there.household}`, /欣园3栋2单元101/)
  await see(`/doors/${town.doors['3-2-101'].id}`, '欣园3栋2单元101')
  await see('/estates', 'Estates')
  await see(`/estates/${there.estate}`, '欣园')
  await see(`/buildings/${there.building}`, '欣园3栋')
  await see('/map', 'Map')
  await see('/today', 'Today')
  await see('/statistics', 'Statistics')
  const month = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7)
  await see(`/report?month=${month}`, 'Month report')
  await see('/list?category=020101', 'List of matters')
  const ground = { areas: 'Grids', places: 'Buildings and doors', units: 'Helping units', imports: 'Import' }
  const rules = { categories: 'Categories', dispatch: 'Dispatch rules', limits: 'Time limits', calendar: 'Working days', replies: 'Quick replies', settings: 'Settings', texts: 'Texts' }
  for (const [name, title] of Object.entries({ ...ground, ...rules })) await see(`/admin/${name}`, title)
  await picture(page, 'settings-english-dark')
}

async function overAnyPage(page, listener) {
  await page.reload()
  await heading(page, /./).waitFor()
  for (const [key, state] of [['n', 'intake'], ['?', 'the list of keys']]) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await listener.saysNoChinese(state)
    await isAccessible(page, `${state}, dark, English`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}

async function administrators(page, listener, server) {
  for (const [login, pages] of Object.entries({
    sysadmin: { staff: 'Accounts and grants', jobs: 'Background jobs', keys: 'Keys' },
    secadmin: { standIns: 'Stand-ins' },
    auditor: { journal: 'Journal' },
  })) {
    const [first] = Object.keys(pages) // not the door, which leads administrators on to a page of its own choice
    await openAt(page, server, login, `/admin/${first}`)
    const see = walker(page, listener, login)
    for (const [name, title] of Object.entries(pages)) await see(`/admin/${name}`, title)
  }
}

async function resident(page, server, { handled }) {
  const listener = new Listener(page)
  const at = async (address, name) => {
    await page.goto(`${server.address}/my/${address}`)
    await heading(page, name).waitFor()
    await listener.saysNoChinese(`my ${name}`)
    await isAccessible(page, `my ${name}, English`)
  }
  await at('', 'My community')
  await at('#say', /./)
  await at('#where', 'Where is my matter')
  await at('#cards', 'Whom to turn to')
  await at('#duties', 'What the community does')
  await at(`#number=${handled.number}&code=${handled.code}`, '下水道堵了')
  await picture(page, 'my-english')
}

async function theDoor(page, listener, server) {
  await page.context().clearCookies()
  await page.goto(`${server.address}/desk/`)
  await page.getByLabel('Password').waitFor()
  await listener.saysNoChinese('the door')
  check('the page says that it is English', (await page.evaluate(() => document.documentElement.lang)) === 'en')
}

export async function test({ browser, server, town }) {
  const there = await prepare(town)
  const page = await openPage(browser)
  await speaksEnglish(page)
  const listener = new Listener(page)
  await theDoor(page, listener, server)
  await openAt(page, server, 'secretary', '/')
  await secretary(page, listener, town, there)
  await overAnyPage(page, listener)
  await administrators(page, listener, server)
  const handset = await openPage(browser, phone)
  await speaksEnglish(handset)
  await resident(handset, server, there)
}

// The map of grids: polygons, the list beside them, and a picture from the wall as their ground.
import { deflateSync, crc32 } from 'node:zlib'
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

const square = (west, south) => [[[west, south], [west + 0.02, south], [west + 0.02, south + 0.01], [west, south + 0.01], [west, south]]]
const feature = (code, west) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: square(west, 48.1) },
})

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

// A drawn plan: pale ground, two blocks; with a comment inside that must not come back.
function plan(width = 400, height = 200) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height, 235)
  for (let y = 0; y < height; y++) {
    rows[y * (width * 3 + 1)] = 0
    if (y % 80 > 20 && y % 80 < 60) rows.fill(180, y * (width * 3 + 1) + 90, y * (width * 3 + 1) + 900)
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('tEXt', Buffer.from('Comment\0taken at home')), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

const act = (page, name) => page.getByRole('button', { name, exact: true })
const send = (page, name, mimeType, buffer) => page.getByLabel('图片').setInputFiles({ name, mimeType, buffer })

async function empty(page) {
  await page.getByRole('link', { name: '地图', exact: true }).click()
  await page.getByText('还没有画网格').waitFor()
  await isAccessible(page, 'a map without anything')
}

async function grids(page, town, secretary) {
  const { code: first } = town.areas.xinyuan
  const { code: second } = town.areas.chunxiao
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature(first, 124.1), feature(second, 124.125)] })
  await secretary.post('/areas/import-shapes', { text })
  await page.reload()
  await page.locator('.ground-area').first().waitFor()
  equal('each drawn grid is a shape', await page.locator('.ground-area').count(), 2)
  await page.locator('.ground-label', { hasText: /欣园网格.*在办 \d+/ }).waitFor()
  check('with what is open in it', true)
  for (const _ of [1, 2, 3]) await page.locator('.leaflet-control-zoom-out').click()
  const short = page.locator('.ground-label', { hasText: /^欣园：\d+ 件$/ })
  await short.waitFor()
  check('from further away a number says it', true)
  await page.locator('.ground-area').first().hover({ force: true })
  await page.locator('.ground-label.whole', { hasText: /网格.*在办 \d+/ }).waitFor()
  check('and the pointer has the whole label', true)
  for (const _ of [1, 2, 3]) await page.locator('.leaflet-control-zoom-in').click()
  await short.waitFor({ state: 'detached' })
  const foreign = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !name.startsWith(location.origin)))
  equal('nothing is fetched from anybody else', foreign, [])
  await isAccessible(page, 'a map')
  await page.getByRole('button', { name: '欣园网格' }).focus()
  await page.keyboard.press('Enter')
  equal('the list chooses on the map', await page.locator('.ground-area.chosen').count(), 1)
  await page.locator('.ground-area').nth(1).click({ force: true })
  equal('and the map in the list', await page.locator('button[aria-pressed=true]').count(), 1)
  await isAccessible(page, 'a grid chosen')
}

async function site(page) {
  await act(page, '传平面图').click()
  await page.getByLabel('哪个区域的').click()
  await page.getByRole('option', { name: /欣园网格/ }).click()
  await send(page, 'plan.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await act(page, '传上去').click()
  await page.locator('.field.wrong').getByText('只收 PNG 或 JPEG 图片').waitFor()
  check('a file that only calls itself a picture is refused beside its field', true)
  await isAccessible(page, 'a plan refused')
  await send(page, 'plan.png', 'image/png', plan(7000, 10))
  await act(page, '传上去').click()
  await page.locator('.field.wrong').getByText('6000').waitFor()
  check('so is one too large, with the limit', true)
  await send(page, 'plan.png', 'image/png', plan())
  await act(page, '传上去').click()
  await page.getByText('传好了').waitFor()
  await act(page, '摆好位置').click()
  await page.getByLabel('西边经度').fill('124.1')
  await act(page, '存好').click()
  await page.locator('.field.wrong').getByText('四条边要一起填').waitFor()
  await isAccessible(page, 'laying a plan, refused')
  await act(page, '铺满所有网格').click()
  await act(page, '存好').click()
  await page.getByText('摆好了').waitFor()
  const image = page.locator('img.leaflet-image-layer')
  await image.waitFor()
  await page.waitForFunction(() => document.querySelector('img.leaflet-image-layer')?.naturalWidth === 400)
  check('the plan lies under the grids', true)
  await picture(page, 'map')
  return new URL(await image.getAttribute('src'), page.url()).href
}

async function served(browser, page, address) {
  const bytes = await page.evaluate(async from => {
    const answer = await fetch(from)
    return { type: answer.headers.get('content-type'), sniff: answer.headers.get('x-content-type-options'), text: await answer.text() }
  }, address)
  equal('the picture is served as what it is', [bytes.type, bytes.sniff], ['image/png', 'nosniff'])
  check('without what was hidden in it', !bytes.text.includes('taken at home'))
  const stranger = await (await browser.newContext()).request.get(address)
  equal('and to nobody who is not signed in', stranger.status(), 401)
}

async function alone(page) {
  await act(page, '摆好位置').click()
  await act(page, '单独放').click()
  await act(page, '存好').click()
  await page.getByText('摆好了').waitFor()
  await page.getByLabel('看哪张图').selectOption({ index: 1 })
  await page.locator('img.leaflet-image-layer').waitFor()
  equal('a plan can stand alone', await page.locator('.ground-area').count(), 0)
  await isAccessible(page, 'a plan alone')
  await act(page, '拿掉这张图').click()
  await page.locator('form').getByRole('button', { name: /拿掉这张图/ }).click()
  await page.getByText('拿掉了').waitFor()
  await page.locator('.ground-area').first().waitFor()
  check('and be taken away', (await page.locator('img.leaflet-image-layer').count()) === 0)
}

export async function test({ browser, server, town }) {
  const secretary = await town.as('secretary')
  const clerk = await town.as('min')
  await takeIn(clerk, '小广场积水', { place_id: town.doors['3-1-101'].id })
  const page = await openDesk(browser, server, 'secretary')
  await empty(page)
  await grids(page, town, secretary)
  const address = await site(page)
  await served(browser, page, address)
  await alone(page)
  const worker = await openDesk(page, server, 'guo')
  await worker.goto(`${server.address}/desk/#/map`)
  await worker.locator('.ground-area').first().waitFor()
  equal('a grid worker sees their own grid alone', await worker.locator('.ground-area').count(), 1)
  equal('and changes no plan', await act(worker, '传平面图').count(), 0)
  await isAccessible(worker, 'the map of a grid worker')
}

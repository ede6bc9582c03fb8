// Grids drawn on the map: by hand with the mouse and without one, and from a file that is seen before it is taken.
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk } from './support/desk.mjs'

const act = (page, name) => page.getByRole('button', { name, exact: true })
const map = page => page.getByRole('region', { name: /地图|Map/, exact: true })
const pointsPut = page => page.locator('.ground-point').count()

async function fits(page, width, height) {
  await page.setViewportSize({ width, height })
  const over = () => page.locator('.page').evaluate(element => [element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth])
  equal(`the map fits a window of ${width} × ${height}`, await over(), [0, 0])
  const box = await map(page).boundingBox()
  check('and is large enough to work on', box.width >= 400 && box.height >= 260, JSON.stringify(box))
}

async function groundOf(secretary, { id }) {
  const { areas } = await secretary.get('/ground')
  return JSON.parse(areas.find(area => area.area_id === id)?.geometry ?? '{"coordinates":[[]]}').coordinates[0]
}

async function byMouse(page, secretary, { xinyuan }) {
  await act(page, '画网格').click()
  await map(page).locator('.leaflet-control-zoom').waitFor()
  await isAccessible(page, 'drawing, no point yet')
  await page.getByLabel('画哪个网格').click()
  await page.getByRole('option', { name: /欣园网格/ }).click()
  const { x, y, width, height } = await map(page).boundingBox()
  const put = (right, down) => page.mouse.click(x + width * right, y + height * down)
  await put(0.3, 0.3)
  await put(0.6, 0.3)
  await act(page, '画好了，存').click()
  await page.locator('.field.wrong').getByText('至少').waitFor()
  check('two points are refused beside the points', (await page.locator('.field.wrong label').innerText()).includes('2 点'))
  await isAccessible(page, 'a ring refused')
  await put(0.6, 0.7)
  await put(0.1, 0.1)
  await act(page, '去掉上一点').click()
  await put(0.3, 0.7)
  equal('each click is a point, and the last can be taken back', await pointsPut(page), 4)
  await isAccessible(page, 'drawing by hand')
  await picture(page, 'map-drawing')
  await act(page, '画好了，存').click()
  await act(page, '欣园网格').waitFor()
  await page.locator('.ground-label', { hasText: '欣园网格' }).waitFor()
  equal('the grid is drawn', (await groundOf(secretary, xinyuan)).length, 5)
}

async function byKeyboard(page, secretary, { chunxiao }) {
  await act(page, '画网格').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('画哪个网格').focus()
  await page.keyboard.type('春晓')
  await page.getByRole('option', { name: /春晓网格/ }).waitFor()
  await page.keyboard.press('Enter')
  await map(page).focus()
  for (const keys of [['ArrowRight'], ['ArrowDown'], ['ArrowLeft', 'ArrowLeft'], ['Shift+ArrowUp']]) {
    for (const key of keys) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Backspace')
  equal('the cross puts points and takes them back', await pointsPut(page), 3)
  await page.getByText('知道经纬度').click()
  await page.getByLabel('经度').fill('124.1')
  await page.getByLabel('纬度').fill('48.1')
  await page.keyboard.press('Enter')
  equal('degrees are a point too', await pointsPut(page), 4)
  await page.keyboard.press('Control+Enter')
  await act(page, '欣园网格').waitFor()
  const ring = await groundOf(secretary, chunxiao)
  check('what was drawn without a mouse is stored', ring.length === 5 && ring.some(([lon, lat]) => lon === 124.1 && lat === 48.1))
}

const square = (west, south) => [[[west, south], [west + 0.02, south], [west + 0.02, south + 0.01], [west, south + 0.01], [west, south]]]
const piece = (code, coordinates) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } })

async function fromAFile(page, secretary, { xinyuan, chunxiao }) {
  const before = await secretary.get('/ground')
  await act(page, '画网格').click()
  await page.getByText('用文件', { exact: true }).click()
  const choose = text => page.getByLabel('选文件').setInputFiles({ name: 'grids.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) })
  await choose('no map at all')
  await act(page, '先在图上看').click()
  await page.locator('.field.wrong').getByText('不是能读的 JSON').waitFor()
  check('what is no GeoJSON is refused beside the file', true)
  await isAccessible(page, 'a file of grids, refused')
  const features = [piece(xinyuan.code, square(124.1, 48.1)), piece(chunxiao.code, square(124.125, 48.1)), piece('999', square(124.15, 48.1))]
  await choose(JSON.stringify({ type: 'FeatureCollection', features }))
  await act(page, '先在图上看').click()
  await page.getByText('还没有存').waitFor()
  await page.locator('.ground-area.proposed').nth(1).waitFor()
  equal('what would be drawn is on the map, what is refused is not', await page.locator('.ground-area.proposed').count(), 2)
  check('a refused piece says why', await page.getByText('没有代码是 999 的区域').isVisible())
  equal('nothing is stored by looking', await secretary.get('/ground'), before)
  await isAccessible(page, 'a file of grids, seen beforehand')
  await picture(page, 'map-file')
  await act(page, '就这样画这 2 个').click()
  await page.locator('.ground-area.proposed').first().waitFor({ state: 'detached' })
  await page.locator('.ground-label', { hasText: '春晓网格' }).waitFor()
  equal('and drawn once it was seen', await page.locator('.ground-area').count(), 2)
}

async function darkAndEnglish(page) {
  await page.getByRole('button', { name: '换成深色' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await act(page, 'Draw grids').click()
  await map(page).focus()
  await page.keyboard.press('Enter')
  await page.getByText('1 point', { exact: true }).waitFor()
  await isAccessible(page, 'drawing, English and dark')
  await picture(page, 'map-drawing-dark')
  await page.getByText('From a file', { exact: true }).click()
  await act(page, 'Look at it first').waitFor()
  await isAccessible(page, 'a file of grids, English and dark')
  await act(page, 'Put away Esc').or(page.getByRole('button', { name: 'Put away' })).first().click()
  await page.getByRole('heading', { name: 'Grids' }).waitFor()
}

export async function test({ browser, server, town }) {
  const secretary = await town.as('secretary')
  const page = await openDesk(browser, server, 'secretary')
  await goTo(page, '/map')
  await byMouse(page, secretary, town.areas)
  await byKeyboard(page, secretary, town.areas)
  await fromAFile(page, secretary, town.areas)
  for (const [width, height] of [[1280, 800], [1024, 768], [768, 1024]]) await fits(page, width, height)
  await picture(page, 'map-tablet')
  await page.setViewportSize({ width: 1280, height: 800 })
  await darkAndEnglish(page)
}

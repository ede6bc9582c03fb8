// A photograph on its way: from the desk by choosing, dropping and pasting, from the resident, and from a unit.
import { fileURLToPath } from 'node:url'
import { isAccessible, openPage, phone, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk, showMatter } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

const sample = name => fileURLToPath(new URL(`../stories/attachments/${name}`, import.meta.url))
const chinese = Buffer.from([0xce, 0xd2, 0xc3, 0xc7]) // GBK, which is no UTF-8

async function tellOf(town) {
  const clerk = await town.as('min')
  return takeIn(clerk, '楼门口井盖松动', {
    category_code: '010102',
    place_id: town.doors['3-1-102'].id,
  })
}

async function linkFor(town, matter) {
  const committee = await town.as('he')
  await committee.post(`/matters/${matter.id}/dispatch`, { version: 1, unit_id: town.heating.id })
  const { token } = await committee.post(`/matters/${matter.id}/task-link`, { unit_id: town.heating.id, days: 7 })
  return token
}

const tiles = page => page.locator('.side .tile')

// As a browser gives it to the page: a file that was drawn here, far larger than is sent on.
async function bring(page, kind) {
  await page.evaluate(async how => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1200 })
    const brush = canvas.getContext('2d')
    brush.fillStyle = how === 'drop' ? '#2b6' : '#26b'
    brush.fillRect(0, 0, 3000, 1200)
    const ending = how === 'drop' ? 'png' : 'webp' // the server reads no WebP: the page draws it anew
    const blob = await new Promise(done => canvas.toBlob(done, `image/${ending}`))
    const data = new DataTransfer()
    data.items.add(new File([blob], `${how}.${ending}`, { type: blob.type }))
    const event =
      how === 'drop'
        ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
        : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }, kind)
}

async function fromTheDesk(page, matter) {
  await showMatter(page, matter)
  const input = page.locator('.side input[type=file]')
  await input.setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: chinese })
  await page.getByText('只收照片（JPEG、PNG）').waitFor()
  await isAccessible(page, 'a file refused')
  await picture(page, 'files-refused')
  await page.getByRole('button', { name: '不传了' }).click()
  equal('what was refused is not there', await tiles(page).count(), 0)

  await input.setInputFiles(sample('held_upright.jpg'))
  await tiles(page).first().waitFor()
  await page.locator('.timeline .tile').first().waitFor()
  await bring(page, 'drop')
  await page.getByText('drop.jpg 放上了').waitFor()
  await bring(page, 'paste')
  await page.getByText('paste.jpg 放上了').waitFor()
  await input.setInputFiles(sample('quote.pdf'))
  await page.getByText('quote.pdf 放上了').waitFor()
  await tiles(page).nth(3).waitFor()
  check('chosen, dropped, pasted', true)
  await isAccessible(page, 'a matter with files')
  await picture(page, 'files-desk')
}

async function inTheLightBox(page) {
  await tiles(page).nth(0).click()
  const box = page.getByRole('dialog')
  const image = box.locator('img')
  await image.waitFor()
  await image.evaluate(async shown => shown.decode())
  equal('upright', await image.evaluate(shown => [shown.naturalWidth, shown.naturalHeight]), [80, 120])
  await isAccessible(page, 'a photo, large')
  await box.getByRole('button', { name: '给居民看', exact: true }).click()
  await box.getByRole('button', { name: '不给居民看' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await box.getByRole('heading', { name: 'drop.jpg' }).waitFor()
  await box.locator('img').evaluate(async shown => shown.decode())
  equal('made smaller', await box.locator('img').evaluate(shown => shown.naturalWidth), 2048)
  await picture(page, 'files-large')
  await box.getByRole('button', { name: '删掉' }).click()
  await box.getByLabel('为什么删').fill('照到别人家了')
  await isAccessible(page, 'why a photo is removed')
  await page.keyboard.press('Control+Enter')
  await page.getByText('drop.jpg（已删：照到别人家了）').waitFor()
  equal('one less', await tiles(page).count(), 3)
}

async function inEnglishAndDark(page) {
  await page.getByRole('button', { name: 'English' }).first().click()
  await page.getByText('Photos and files').waitFor()
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await isAccessible(page, 'a matter with files, dark, in English')
  await picture(page, 'files-dark')
}

async function fromTheResident(browser, server, { number, code }) {
  const page = await openPage(browser, phone)
  await page.goto(`${server.address}/my/#${new URLSearchParams({ number, code })}`)
  await page.getByRole('heading', { name: '照片和文件' }).waitFor()
  equal('the resident sees what was shown', await page.getByRole('button', { name: '看大图' }).count(), 1)
  await page.getByRole('button', { name: '交上照片' }).click()
  await page.locator('.summary').getByText('先选一张照片').waitFor()
  await isAccessible(page, 'a picture forgotten')
  await page.locator('input[type=file]').setInputFiles(sample('well_cover.png'))
  await page.getByAltText('选好的照片').waitFor()
  await page.getByLabel('想说的话').fill('还是松的')
  await isAccessible(page, 'a picture chosen')
  await picture(page, 'files-my-chosen')
  await page.getByRole('button', { name: '交上照片' }).click()
  await page.getByText('照片放上了。').waitFor()
  await page.locator('li.file_added').getByText('还是松的').waitFor()
  await page.getByRole('button', { name: '看大图' }).first().click()
  await page.locator('img.large').waitFor()
  await isAccessible(page, 'my pictures')
  await picture(page, 'files-my')
  await page.getByRole('button', { name: 'English' }).first().click()
  await page.getByRole('heading', { name: 'Pictures and files' }).waitFor()
  await isAccessible(page, 'my pictures, in English')
  await picture(page, 'files-my-en')
}

async function fromTheUnit(browser, server, token) {
  const page = await openPage(browser, phone)
  await page.goto(`${server.address}/my/#task=${token}`)
  await page.locator('input[type=file]').setInputFiles(sample('held_upright.jpg'))
  await page.getByRole('button', { name: '交上照片' }).click()
  await page.getByText('照片放上了。').waitFor()
  equal('shown, the resident’s, and its own', await page.getByRole('button', { name: '看大图' }).count(), 3)
  await isAccessible(page, 'the unit’s pictures')
  await picture(page, 'files-task')
}

export async function test({ browser, server, town }) {
  const matter = await tellOf(town)
  const token = await linkFor(town, matter)
  const page = await openDesk(browser, server, 'min')
  await fromTheDesk(page, matter)
  await inTheLightBox(page)
  await fromTheResident(browser, server, matter)
  await tiles(page).nth(3).waitFor()
  check('the desk sees the resident’s picture as it comes', await page.getByText('还是松的').isVisible())
  await fromTheUnit(browser, server, token)
  await tiles(page).nth(4).waitFor()
  await inEnglishAndDark(page)
}

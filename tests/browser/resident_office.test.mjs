// What the office says of itself on the resident's page: its phone, what it does, who works where, whom it listens to;
// and how two neighbours with one matter see it.
import { isAccessible, openPage, phone, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { takeIn } from './support/town.mjs'

const set = (secretary, name, value) =>
  secretary.put(`/settings/${name}`, { value, source_note: '办公会纪要 2026-3', version: 0 })

// Each time in a window of its own: what the office says may be kept for a minute.
async function openMy(browser, { address }, hash = '') {
  const page = await openPage(browser, phone)
  await page.goto(`${address}/my/${hash}`)
  return page
}

async function saysWhatItDoes(browser, server, secretary) {
  const none = await openMy(browser, server)
  await none.getByRole('link', { name: '社区管哪些事' }).click()
  await none.getByText('还没有公布').waitFor()
  equal('no phone is shown where none is set', await none.locator('footer a').count(), 0)
  await secretary.post('/duty-list', {
    level: 'community',
    from_day: '2026-01-01',
    source_note: '区职责清单',
    items: [
      { category_code: '02', duty: '楼道和院子的环境卫生', part: 'lead' },
      { category_code: '01', duty: '停水停暖时联系供水供热公司', part: 'assist' },
    ],
  })
  await set(secretary, 'matters.office_phone', '0456-7002000')
  const page = await openMy(browser, server, '#duties')
  await page.getByText('楼道和院子的环境卫生').waitFor()
  const told = await page.locator('.card').innerText()
  check('what it leads stands before what it assists with', /主办[^]*楼道[^]*协助[^]*停水/.test(told), told)
  await page.locator('footer').getByRole('link', { name: '0456-7002000' }).waitFor()
  check('the office’s phone stands at the foot', (await page.locator('footer').innerText()).includes('鸭绿河社区'))
  await isAccessible(page, 'duties')
  await picture(page, 'my-duties')
}

async function findsTheCard(browser, server, secretary, { xinyuan, chunxiao }) {
  const describe = async ({ id }, extent) =>
    secretary.patch(`/areas/${id}`, { version: (await secretary.get(`/areas/${id}`)).version, extent })
  await describe(xinyuan, '欣园1栋至10栋')
  await describe(chunxiao, '春晓1栋至8栋')
  const page = await openMy(browser, server, '#cards')
  await page.getByLabel('您家在哪儿').fill('欣园3栋2单元101')
  await page.getByText('1 个网格').waitFor()
  equal('one’s building finds one’s grid', await page.locator('.card h2').allInnerTexts(), ['欣园网格'])
  await page.getByLabel('您家在哪儿').fill('欣园 33 栋')
  await page.getByText('没有找到').waitFor()
  await isAccessible(page, 'cards, nothing found')
  const one = await openMy(browser, server, `#cards/${xinyuan.id}`)
  await one.getByRole('heading', { level: 1, name: '欣园网格' }).waitFor()
  equal('a card’s address shows that card alone', await one.locator('.card').count(), 1)
  await isAccessible(one, 'one card')
  await picture(one, 'my-card')
  await one.emulateMedia({ media: 'print' })
  check('on paper there is the card, and nothing to press', !(await one.locator('.head, .all, footer button').first().isVisible()))
}

async function asksForAName(browser, server, secretary) {
  await set(secretary, 'matters.unnamed_reports', 'false')
  const page = await openMy(browser, server, '#say')
  await page.getByLabel('什么事').fill('路灯不亮')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('社区要知道是谁说的').waitFor()
  equal('nothing is called optional', await page.getByText('可不填').count(), 0)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.locator('.summary:focus').waitFor()
  equal('what is missing stands beside both fields', await page.locator('.ask .problem').count(), 2)
  await isAccessible(page, 'a name is asked for')
  await picture(page, 'my-name-needed')
}

// Whoever handled it holds the code as well: praise by it closes nothing before somebody has called.
async function praiseIsConfirmed(browser, server, town) {
  const worker = await town.as('guo')
  const matter = await takeIn(worker, '水表箱的门掉了')
  const signed = await worker.post(`/matters/${matter.id}/sign`, { version: matter.version })
  await worker.post(`/matters/${matter.id}/reply`, { version: signed.version, text: '装好了', ending: 'solved' })
  const page = await openMy(browser, server, `#number=${matter.number}&code=${matter.code}`)
  await page.getByText('非常满意', { exact: true }).click()
  await page.getByText('解决了', { exact: true }).click()
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByText('社区会再打电话问一声').waitFor()
  equal('it waits for a call', (await (await town.as('min')).get(`/matters/${matter.id}`)).state, 'replied')
  await isAccessible(page, 'a rating that is to be confirmed')
}

async function saysTheOfficesWords(browser, server, secretary) {
  await set(secretary, 'matters.notice', '周一到周五 8:30–17:00\n周六上午有人值班')
  const page = await openMy(browser, server)
  await page.getByText('周六上午有人值班').waitFor()
  check('the office’s words stand on the first page', true)
  await isAccessible(page, 'home with a notice')
  await picture(page, 'my-notice')
}

async function sharesAMatter(browser, server, town) {
  const clerk = await town.as('min')
  const first = await takeIn(clerk, '楼道灯坏了')
  const second = await takeIn(clerk, '楼道里黑')
  await clerk.post(`/matters/${second.id}/merge`, { version: second.version, into: first.id })
  await clerk.post(`/matters/${first.id}/answer`, { version: (await clerk.get(`/matters/${first.id}`)).version, text: '灯换好了' })
  const page = await openMy(browser, server, `#number=${second.number}&code=${second.code}`)
  await page.getByText('满意不满意由先说的邻居来评').waitFor()
  equal('the second neighbour gives no marks', await page.getByRole('heading', { name: '事情办完了，您说了算' }).count(), 0)
  check('but may ask to go on with it', await page.getByRole('button', { name: '没办好，接着办' }).isVisible())
  await isAccessible(page, 'a merged matter')
  await picture(page, 'my-together')
}

export async function test({ browser, server, town }) {
  const secretary = await town.as('secretary')
  await saysWhatItDoes(browser, server, secretary)
  await findsTheCard(browser, server, secretary, town.areas)
  await asksForAName(browser, server, secretary)
  await saysTheOfficesWords(browser, server, secretary)
  await praiseIsConfirmed(browser, server, town)
  await sharesAMatter(browser, server, town)
}

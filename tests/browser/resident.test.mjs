// The resident's page: say something, see where it stands, have the last word; large enough for anybody.
import { isAccessible, openPage, phone, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { takeIn } from './support/town.mjs'

async function answer(clerk, { id, version }, text) {
  await clerk.post(`/matters/${id}/answer`, { version, text })
}

async function saysSomething(page, address) {
  await page.goto(`${address}/my/`)
  await isAccessible(page, 'home of the resident')
  await picture(page, 'my-home')
  await page.getByRole('button', { name: '我有事要说' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.locator('.summary:focus').waitFor()
  check('the summary of mistakes has the focus', true)
  check('the title says so first', (await page.title()).startsWith('出错了'))
  await isAccessible(page, 'saying, a mistake')
  await page.locator('.summary').getByRole('button').click()
  equal('it leads to the field', await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA')
  await page.getByLabel('什么事').fill('楼下垃圾桶满了三天没人收')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('在哪儿').fill('欣园 3 栋楼下')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('怎么称呼').fill('赵奶奶')
  await page.getByLabel('电话').fill('13845670003')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '看一看对不对' }).waitFor()
  await isAccessible(page, 'check your answers')
  await page.getByRole('button', { name: /改.*在哪儿/ }).click()
  await page.getByLabel('在哪儿').fill('欣园 3 栋 2 单元楼下')
  await page.getByRole('button', { name: '下一步' }).click()
  check('changing one answer comes back to the check', (await page.locator('dl').innerText()).includes('2 单元楼下'))
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByRole('heading', { name: '收到了' }).waitFor()
  await isAccessible(page, 'received')
  await picture(page, 'my-received')
  const [number, code] = await page.locator('dd.number').allInnerTexts()
  check('the code stands four by four', /^\d{4} \d{4}$/.test(code), code)
  await receiptIsLarge(page, number)
  await page.getByRole('button', { name: '现在就看' }).click()
  await page.getByText('等人受理').waitFor()
  check('number and code lead to the matter', true)
  await page.getByLabel('补充一句').fill('已经有味了')
  await page.getByRole('button', { name: '补充一句' }).click()
  await page.getByText('已经有味了').waitFor()
  check('a word can be added', true)
}

// At the largest text both numbers stay whole, and what is said beside the picture can be read.
async function receiptIsLarge(page, number) {
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: '大字' }).click()
  const line = page.locator('dd.number').first()
  const lines = await line.evaluate(element => element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight))
  equal(`${number} stands in one line`, Math.round(lines), 1)
  const { width } = await page.locator('figcaption').boundingBox()
  check('the words beside the picture have room', width >= 8 * 30, `${width} px`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  check('nothing sticks out', wide <= 0, `${wide} px`)
  await picture(page, 'my-received-large')
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: '小字' }).click()
}

async function findsIt(page, address, matter) {
  await page.goto(`${address}/my/#where`)
  await page.getByLabel('编号').fill(matter.number)
  await page.getByLabel('查询码').fill('000000')
  await page.getByRole('button', { name: '看一看' }).click()
  await page.locator('.summary').waitFor()
  check('a wrong code shows nothing', (await page.locator('.summary').innerText()).includes('核对'))
  await isAccessible(page, 'wrong code')
  await page.getByLabel('查询码').fill(matter.code)
  await page.getByRole('button', { name: '看一看' }).click()
  await page.getByRole('heading', { name: '健身角缺把椅子' }).waitFor()
  check('the code stays behind the #', new URL(page.url()).search === '')
}

async function rates(page) {
  await page.getByRole('button', { name: '交上去' }).click()
  await page.locator('.summary').waitFor()
  equal('nothing is chosen beforehand', await page.locator('.summary li').count(), 2)
  await page.getByText('没解决', { exact: true }).click()
  await page.getByText('不满意', { exact: true }).click()
  await page.getByText('一次让座').click()
  await isAccessible(page, 'rating')
  await picture(page, 'my-rating')
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByText('谢谢，您的话记下了').waitFor()
  await page.getByText('重新办，交上一级').waitFor()
  check('not content: it begins again one level up', true)
  await isAccessible(page, 'rated')
  await picture(page, 'my-matter')
}

async function isLarge(page, address) {
  await page.goto(`${address}/my/`)
  for (const size of ['22px', '26px', '30px']) {
    await page.getByRole('button', { name: '大字' }).click()
    const found = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    equal(`大字 grows to ${size}`, found, size)
    const boxes = page.locator('button:visible, a:visible')
    const heights = await boxes.evaluateAll(all => all.map(element => element.getBoundingClientRect().height))
    check(`at ${size} everything to press is 60 px`, heights.every(height => height >= 60), heights.join(' '))
    await isAccessible(page, `large text ${size}`)
  }
  await picture(page, 'my-large')
  await page.getByRole('button', { name: '小字' }).click()
  equal('小字 goes one step back', await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '26px')
  await page.getByRole('button', { name: '大字' }).click()
  check('the largest is the largest', await page.getByRole('button', { name: '大字' }).isDisabled())
  await page.reload()
  const kept = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  equal('the size is remembered', kept, '30px')
  await page.getByRole('button', { name: '我有事要说' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  const { height } = await page.locator('.summary button').boundingBox()
  check('what leads to a mistake is 60 px too', height >= 60, String(height))
}

async function speaksEnglish(page, address) {
  await page.goto(`${address}/my/`)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'I have something to say' }).waitFor()
  equal('the page says which language it is', await page.evaluate(() => document.documentElement.lang), 'en')
  await page.getByRole('button', { name: 'Whom to turn to' }).click()
  await page.getByRole('heading', { name: 'Whom to turn to' }).waitFor()
  await page.locator('.card, .quiet').first().waitFor()
  await isAccessible(page, 'cards, in English')
}

export async function test({ browser, server, town }) {
  const page = await openPage(browser, phone)
  const clerk = await town.as('min')
  const matter = await takeIn(clerk, '健身角缺把椅子')
  await answer(clerk, matter, '已经记下，下个月一起添')
  await saysSomething(page, server.address)
  await findsIt(page, server.address, matter)
  await rates(page)
  await isLarge(page, server.address)
  await speaksEnglish(page, server.address)
}

// The life of a matter, from the first word to the resident's own "solved": each step by whom it belongs to, and
// exactly the buttons the state and the role allow.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check } from './support/check.mjs'
import { openDesk, sendNow, showMatter, stateOf } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

async function tellOf(town) {
  const clerk = await town.as('min')
  return takeIn(clerk, '二单元楼道灯坏了三天，老人晚上不敢下楼', {
    title: '楼道灯不亮',
    place_id: town.doors['3-2-102'].id,
    category_code: '020301',
    reporter: { name: '刘大爷', phone: '13845670002' },
  })
}

const verbs = page => page.getByRole('group', { name: '可以办的' }).getByRole('button').allInnerTexts()
const words = texts => texts.map(text => text.split('\n')[0].trim()).filter(text => text !== '更多')

async function dispatched(page, server, matter) {
  await openDesk(page, server, 'he')
  await showMatter(page, matter)
  await picture(page, 'matter-accepted')
  await page.keyboard.press('a')
  await page.getByText('某个人', { exact: true }).click()
  await page.getByLabel('谁', { exact: true }).click()
  await page.getByRole('option', { name: /郭强/ }).click()
  await isAccessible(page, 'dispatch form')
  await page.getByRole('form', { name: '派单' }).getByLabel('备注').fill('换灯泡还不行就报物业')
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('派出去了').waitFor()
  check('the committee dispatches it with A', (await stateOf(page)).includes('已派单'))
}

async function handled(page, server, matter) {
  await openDesk(page, server, 'guo')
  await showMatter(page, matter)
  await page.keyboard.press('i')
  await sendNow(page)
  await page.getByText('签收了，归你办').waitFor()
  check('the grid worker takes it with I', (await stateOf(page)).includes('已签收'))
  check('whoever handles it cannot follow it up', !words(await verbs(page)).includes('回访'))

  await page.getByRole('button', { name: '联系过了' }).click()
  await page.getByLabel('说了什么').fill('和刘大爷通了电话，下午过去换')
  await page.getByLabel('居民也能看见').check()
  await page.keyboard.press('Control+Enter')
  await page.getByText('记下了').waitFor()

  await page.keyboard.press('r')
  await page.getByLabel('写给居民的话').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.field .problem').waitFor()
  check('an empty reply is refused beside its field', true)
  await page.getByLabel('写给居民的话').fill('灯泡和开关都换了，亮了')
  await isAccessible(page, 'reply form')
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('答复了，等别人回访').waitFor()
  check('a reply waits for the resident', (await stateOf(page)).includes('待回访'))
}

async function followedUp(page, server, matter) {
  await openDesk(page, server, 'min')
  await page.getByRole('link', { name: '回访', exact: true }).click()
  await page.getByRole('option', { name: /楼道灯不亮/ }).click()
  await page.getByRole('form', { name: '回访' }).waitFor()
  check('the console opens the script for calling', true)
  await page.keyboard.press('Control+Enter')
  await page.getByText('联系上了，请记下居民的评价').waitFor()
  check('no verdict is assumed', true)
  const form = page.getByRole('form', { name: '回访' })
  await form.getByText('解决了', { exact: true }).click()
  await form.getByText('满意', { exact: true }).click()
  await form.getByText('存好后办结').waitFor()
  await isAccessible(page, 'follow-up form')
  await picture(page, 'follow-up')
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('回访记下了').waitFor()
  await showMatter(page, matter)
  check('the resident closes it', (await stateOf(page)).includes('已办结'))
  check('both facts stand apart', (await page.locator('aside.side').innerText()).includes('居民说'))
  check('for thirty days nobody puts it away', !words(await verbs(page)).includes('归档'))
  await isAccessible(page, 'closed matter')
  await picture(page, 'matter-closed')
}

async function revealed(page, server, town) {
  const matter = await tellOf(town)
  await openDesk(page, server, 'min')
  await showMatter(page, matter)
  const side = page.locator('aside.side')
  check('the phone is masked', (await side.innerText()).includes('138****0002'))
  await side.getByRole('button', { name: '看电话' }).click()
  await isAccessible(page, 'asking for the number')
  await side.getByRole('button', { name: '看', exact: true }).click()
  await side.getByRole('link', { name: '13845670002' }).waitFor()
  check('with a reason it is shown, and written down', true)
  await page.getByText('看了诉求人的电话').waitFor()
}

export async function test({ browser, server, town }) {
  const matter = await tellOf(town)
  const page = await openPage(browser)
  await dispatched(page, server, matter)
  await handled(page, server, matter)
  await followedUp(page, server, matter)
  await revealed(page, server, town)
}

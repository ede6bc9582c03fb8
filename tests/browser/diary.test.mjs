// The desk's diary: a line becomes a matter and a promise, and the promise is cleared by a second person.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openAt, openShift } from './support/desk.mjs'

const side = page => page.locator('aside.side')
const row = (page, name) => page.getByRole('row').filter({ hasText: name })

async function writes(page, worker) {
  await page.getByRole('button', { name: '记一条' }).click()
  await isAccessible(page, 'writing a line at the desk')
  await side(page).getByText('难事', { exact: true }).click()
  await page.getByLabel('在哪儿').fill('3-2-101')
  await page.getByRole('option', { name: '欣园3栋2单元101' }).waitFor()
  await page.getByLabel('在哪儿').press('Enter')
  await page.getByLabel('见到谁').fill('王大妈')
  await page.getByLabel('居民怎么说').fill('下水道又堵了')
  await page.getByLabel('我的看法').fill('主管道该换了')
  await side(page).getByText('网格的人也看', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await row(page, '下水道又堵了').waitFor()
  const [line] = (await worker.get('/diary/lines?mine=true')).items
  equal('it is kept', [line.said, line.judgement, line.shared, line.place_text], ['下水道又堵了', '主管道该换了', true, '欣园3栋2单元101'])
  return line
}

async function becomesAMatter(page, worker, line) {
  await side(page).getByRole('button', { name: '报成一件事' }).click()
  equal('only the resident’s words go along', await page.getByLabel('要办的事').inputValue(), '下水道又堵了')
  await isAccessible(page, 'raising a line')
  await side(page).getByRole('button', { name: '报上去' }).click()
  await side(page).getByRole('link', { name: /已报，编号/ }).waitFor()
  const { raised } = await worker.get(`/diary/lines/${line.id}`)
  await side(page).getByRole('link', { name: new RegExp(raised.number) }).waitFor()
  check('it has a number and leads to its matter', true)
  equal('raised once, it is not offered again', await side(page).getByRole('button', { name: '报成一件事' }).count(), 0)
}

async function isRewritten(page) {
  await side(page).getByRole('button', { name: '改一改' }).click()
  await page.getByLabel('居民怎么说').fill('下水道又堵了，水漫出来了')
  await page.keyboard.press('Control+Enter')
  await side(page).getByText('原先写的').click()
  await side(page).locator('details').getByText('下水道又堵了', { exact: true }).waitFor()
  check('what it said before is kept', true)
  await isAccessible(page, 'a line and its revisions')
  await picture(page, 'diary-line')
}

async function isPromised(page) {
  await side(page).getByRole('button', { name: '答应一件事' }).click()
  await page.getByLabel('答应了什么').fill('请人来疏通')
  await side(page).getByRole('button', { name: '今天' }).click()
  await isAccessible(page, 'promising something')
  await page.getByLabel('答应了什么').press('Control+Enter')
  await side(page).getByText('请人来疏通').waitFor()
  await side(page).getByRole('button', { name: '办好了', exact: true }).waitFor()
}

async function startsTheShift(page, server) {
  await openShift(page, server, 'guo')
  const heap = page.getByRole('region', { name: '答应过的' })
  await heap.getByRole('link', { name: /1\s*今天要办到的/ }).waitFor()
  await isAccessible(page, 'the shift with what was promised')
  await picture(page, 'diary-shift')
  await heap.getByRole('link', { name: /今天要办到的/ }).click()
  await row(page, '请人来疏通').waitFor()
  check('what I promised for today is one press away', true)
  await isAccessible(page, 'the ledger of promises')
  await picture(page, 'diary-ledger')
}

async function isCleared(page, server, worker) {
  await row(page, '请人来疏通').getByRole('button').click()
  await side(page).getByRole('button', { name: '办好了', exact: true }).click()
  await page.getByLabel('怎么办的').fill('物业来人疏通了')
  await page.getByLabel('怎么办的').press('Control+Enter')
  await side(page).getByRole('button', { name: '销号' }).click()
  await side(page).getByText('另一个人去核实了', { exact: true }).click()
  await page.getByLabel('居民的原话').fill('我看过了')
  await page.getByLabel('居民的原话').press('Control+Enter')
  await side(page).getByText('责任人不能自己销号').waitFor()
  check('its owner does not clear it alone', true)
  await isAccessible(page, 'clearing refused')

  await openAt(page, server, 'he', '/promises?ledger=promised')
  await row(page, '请人来疏通').getByRole('button').click()
  await side(page).getByRole('button', { name: '销号' }).click()
  await page.getByLabel('居民的原话').fill('去看了，水走得畅')
  await page.getByLabel('居民的原话').press('Control+Enter')
  await row(page, '请人来疏通').waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: '销号账' }).click()
  await row(page, '请人来疏通').getByText('何主任销号').waitFor()
  check('a second person clears it, and the ledger says who', true)
  await isAccessible(page, 'the ledger of what was cleared')
  const [promise] = (await worker.get('/promises?ledger=cleared')).items
  equal('stored so', [promise.state, promise.cleared_how], ['cleared', 'second_person'])
  await page.getByRole('tab', { name: '问题账' }).click()
  await page.getByText('没有。').waitFor()
}

async function othersSee(page, server) {
  await openAt(page, server, 'he', '/diary')
  await page.getByRole('tab', { name: '网格里的' }).click()
  await row(page, '水漫出来了').getByText('郭强').waitFor()
  check('a shared line is seen by whoever heads the area', true)
  await isAccessible(page, 'shared lines')
  await picture(page, 'diary-shared')
}

async function plansVisits(page, server, town) {
  await openAt(page, server, 'guo', '/visits')
  await page.getByRole('button', { name: '定一个走访计划' }).click()
  await page.getByLabel('给谁定').fill('王秀兰')
  await side(page).getByRole('radio', { name: /王/ }).check()
  await side(page).getByText('高风险 · 每周', { exact: true }).click()
  await isAccessible(page, 'planning visits')
  await page.keyboard.press('Control+Enter')
  await row(page, '王*').waitFor()
  await side(page).getByRole('button', { name: '出了大事' }).click()
  await page.getByLabel('出了什么事').fill('老伴住院了')
  await page.getByLabel('出了什么事').press('Control+Enter')
  await side(page).getByText('出了大事：老伴住院了').waitFor()
  await side(page).getByRole('button', { name: '记一次走访' }).click()
  await side(page).getByText('见到本人', { exact: true }).click()
  await side(page).getByText('用火用气').click()
  await page.getByLabel('看到的情况').fill('煤气软管老化')
  await isAccessible(page, 'recording a visit')
  await page.getByLabel('看到的情况').press('Control+Enter')
  await side(page).getByText('煤气软管老化').waitFor()
  await picture(page, 'visits-plan')
  await isAccessible(page, 'a plan and its visits')
  const worker = await town.as('guo')
  const [plan] = (await worker.get('/visit-plans?mine=true')).items
  check('being seen moves the plan on', Date.parse(plan.due_at) > Date.now() + 5 * 86_400_000, plan.due_at)
  await page.getByRole('button', { name: '楼栋看望情况' }).click()
  await page.getByRole('columnheader', { name: '楼栋', exact: true }).waitFor()
  await row(page, '欣园3栋').waitFor()
  equal('house by house', (await row(page, '欣园3栋').innerText()).split(/\s+/), ['欣园3栋', '1', '1', '0'])
  await isAccessible(page, 'coverage')
}

export async function test({ browser, server, town }) {
  const worker = await town.as('guo')
  const page = await openPage(browser)
  await openAt(page, server, 'guo', '/diary')
  await page.getByRole('heading', { name: '民情日记', level: 1 }).waitFor()
  const line = await writes(page, worker)
  await becomesAMatter(page, worker, line)
  await isRewritten(page)
  await isPromised(page)
  await startsTheShift(page, server)
  await isCleared(page, server, worker)
  await othersSee(page, server)
  await plansVisits(page, server, town)
}

// The rules of an office: what is changed here is used by the very next matter.
import { goTo, openAdmin, said, side } from './support/admin.mjs'
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk, showMatter } from './support/desk.mjs'
import { InputMethod } from './support/keyboard.mjs'
import { takeIn } from './support/town.mjs'

const hoursToFinish = ({ clock }) =>
  Math.round((Date.parse(clock.finish_due_at) - Date.parse(clock.created_at)) / 3_600_000)

async function limitIsUsed(page, town) {
  const clerk = await town.as('min')
  const urgent = { urgency: 'urgent', category_code: '020101' }
  const before = await takeIn(clerk, '下水道漫到楼道了', urgent)
  await goTo(page, '时限')
  await page.getByRole('button', { name: '紧急', exact: true }).click()
  const form = side(page)
  await form.getByLabel('办结：多少').fill('0')
  await form.getByLabel('依据').fill('社区会议')
  await form.getByRole('button', { name: '存好' }).click()
  await form.locator('.field.wrong').waitFor()
  check('a limit of nothing is refused beside its field', (await form.locator('.field.wrong').innerText()).includes('办结'))
  await form.getByLabel('办结：多少').fill('2')
  await form.getByLabel('办结：单位').selectOption('clock_hour')
  await isAccessible(page, 'a time limit')
  await picture(page, 'admin-limits')
  await form.getByRole('button', { name: '存好' }).click()
  await page.getByRole('cell', { name: '2 小时' }).waitFor()
  const [older, newer] = await Promise.all([
    clerk.get(`/matters/${before.id}`),
    takeIn(clerk, '下水道又漫了', urgent).then(({ id }) => clerk.get(`/matters/${id}`)),
  ])
  equal('the next matter has the new limit', hoursToFinish(newer), 2)
  equal('the one before keeps its own', hoursToFinish(older), 24)
}

async function loadsAYear(page) {
  await goTo(page, '工作日历')
  const next = new Date().getFullYear() + 1
  await page.getByText(`${next} 年的通知还没有装`).waitFor()
  await page.getByRole('button', { name: String(next), exact: true }).click()
  await page.getByText(`${next} 年的放假通知还没有装`).waitFor()
  check('a year nobody has published yet warns', true)
  await isAccessible(page, 'a year that is not known')
  await page.getByRole('button', { name: '装一年的通知' }).click()
  await side(page).getByLabel('或者直接贴在这里').fill(`日期,名称,类型\n${next}-01-01,元旦,休\n${next}-01-40,元旦,休\n`)
  await side(page).getByRole('button', { name: '装上' }).click()
  await side(page).getByText('第 3 行').waitFor()
  check('a wrong line is named', true)
  await isAccessible(page, 'a notice, refused')
  const notice = `日期,名称,类型\n${next}-01-01,元旦,休\n${next}-01-02,元旦,休\n${next}-02-14,春节,班\n${next}-10-01,国庆节,休\n`
  await side(page).getByLabel('选文件（CSV）').setInputFiles({ name: 'notice.csv', mimeType: 'text/csv', buffer: Buffer.from(notice) })
  await side(page).getByRole('button', { name: '装上' }).click()
  await page.getByText(`${next} 年的通知已经装好`).waitFor()
  check('its holidays carry their sign', (await page.locator('.day.off').count()) === 3 && (await page.locator('.day.work').count()) === 1)
  await isAccessible(page, 'a year')
  await picture(page, 'admin-calendar')
}

async function writesAQuickReply(page) {
  await goTo(page, '常用语')
  await page.getByRole('button', { name: '新增常用语' }).click()
  await side(page).getByLabel('代号').fill('rd')
  await side(page).getByLabel('内容').fill('{门牌}的事记下了，请{电话}')
  await side(page).getByRole('button', { name: '存好' }).click()
  await side(page).locator('.field.wrong').waitFor()
  check('a field nobody can fill in is refused', (await side(page).locator('.field.wrong').innerText()).includes('{电话}'))
  await side(page).getByLabel('内容').fill('{门牌}的事记下了，{我}跟着办。')
  await side(page).getByRole('button', { name: '存好' }).click()
  await page.getByRole('button', { name: '::rd' }).waitFor()
  await isAccessible(page, 'quick replies')
  await picture(page, 'admin-replies')
}

async function usesIt(browser, server, town) {
  const clerk = await town.as('min')
  const matter = await takeIn(clerk, '单元门关不上', { place_id: town.doors['3-2-101'].id })
  const page = await openDesk(browser, server, 'min')
  await showMatter(page, matter)
  await page.keyboard.press('m')
  const box = page.getByLabel('记点什么')
  await box.click()
  await page.keyboard.type('您好，::r')
  await page.getByRole('option', { name: /rd/ }).waitFor()
  await isAccessible(page, 'quick replies offered')
  await picture(page, 'quick-reply')
  await page.keyboard.press('Enter')
  equal('it is filled in for the matter', await box.inputValue(), '您好，欣园3栋2单元101的事记下了，李敏跟着办。')
  await box.fill('')
  const method = await InputMethod.of(page)
  await page.keyboard.type('::')
  await page.getByRole('option', { name: /rd/ }).waitFor()
  await method.begin('jixia')
  await method.takes('Enter')
  check('while an input method composes, Enter takes no quick reply', !(await box.inputValue()).includes('记下'))
  await method.commit('记下')
  equal('words of the input method stand as they were typed', await box.inputValue(), '::记下')
  await page.getByRole('option', { name: /rd/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('listbox', { name: '常用语' }).waitFor({ state: 'detached' })
  check('Escape shuts the list and leaves the form', await box.isVisible())
  await box.fill('')
  await page.keyboard.type('::rd')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.locator('.timeline').getByText('李敏跟着办').waitFor()
  check('and it is saved', true)
}

async function setsSomething(page, town) {
  await goTo(page, '文字')
  await page.getByRole('button', { name: /社区电话/ }).click()
  await side(page).getByLabel('改成').fill('0456-7123456')
  await side(page).getByRole('button', { name: '存好' }).click()
  await side(page).locator('.field.wrong').waitFor()
  check('a change without a reason is refused', (await side(page).locator('.field.wrong').innerText()).includes('为什么改'))
  await isAccessible(page, 'a setting')
  await picture(page, 'admin-settings')
  const other = await town.as('secretary')
  const name = 'matters.office_phone'
  await other.put(`/settings/${name}`, { value: '12345', source_note: '会议', version: 0 })
  await side(page).getByLabel('为什么改').fill('换了号码')
  await side(page).getByRole('button', { name: '存好' }).click()
  await side(page).getByText('您写的时候，别人先改过了').waitFor()
  check('a clash shows both', (await side(page).getByText('现在 12345').count()) === 1)
  equal('and keeps what was typed', await side(page).getByLabel('改成').inputValue(), '0456-7123456')
  await isAccessible(page, 'a setting, changed by two')
  await side(page).getByRole('button', { name: '看过了，接着写' }).click()
  await side(page).getByRole('button', { name: '存好' }).click()
  await page.getByRole('cell', { name: '0456-7123456' }).waitFor()
  check('seen, it is saved', true)
}

async function keepsTheCatalogue(page) {
  await goTo(page, '类别')
  await page.getByRole('button', { name: '新增类别' }).click()
  await side(page).getByLabel('编码').fill('0299')
  await side(page).getByLabel('名称').fill('门禁')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('cell', { name: '0299' }).waitFor()
  await isAccessible(page, 'categories')
  await goTo(page, '派单规则')
  await said(page, '都交给当地网格员')
  await page.getByRole('button', { name: '新增规则' }).click()
  await side(page).getByLabel('哪里的').click()
  await page.getByRole('option', { name: /第一居民委/ }).first().click()
  await side(page).getByLabel('交给').click()
  await page.getByRole('option', { name: '热源供水公司' }).click()
  await side(page).getByRole('button', { name: '定规则' }).click()
  await page.getByRole('cell', { name: '热源供水公司' }).waitFor()
  await isAccessible(page, 'dispatch rules')
  await picture(page, 'admin-dispatch')
  await page.getByRole('button', { name: '从今天起不用' }).click()
  await said(page, '都交给当地网格员')
  check('a dispatch rule is set and ended', true)
}

export async function test({ browser, server, town }) {
  const page = await openAdmin(browser, server, 'secretary')
  await limitIsUsed(page, town)
  await loadsAYear(page)
  await writesAQuickReply(page)
  await usesIt(browser, server, town)
  await setsSomething(page, town)
  await keepsTheCatalogue(page)
}

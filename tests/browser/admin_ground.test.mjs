// Grids change from a day on and show beforehand what moves; files are looked at before they are taken.
import { readFileSync } from 'node:fs'
import { choose, goTo, openAdmin, said, side } from './support/admin.mjs'
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'

const inDays = days => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)

async function plansASplit(page) {
  await page.getByRole('button', { name: '欣园网格' }).click()
  await side(page).getByRole('button', { name: '拆分' }).click()
  const [first, second] = [side(page).getByRole('group', { name: '第 1 个' }), side(page).getByRole('group', { name: '第 2 个' })]
  await first.getByLabel('名称').fill('欣园东网格')
  await first.getByLabel('代码').fill('230182400002011')
  await first.getByRole('checkbox', { name: '欣园3栋' }).check()
  await second.getByLabel('名称').fill('欣园西网格')
  await second.getByLabel('代码').fill('12')
  await side(page).getByLabel('从哪天起').fill(inDays(30))
  await side(page).getByRole('button', { name: '先看看会怎样' }).click()
  await second.locator('.field.wrong').waitFor()
  check('a wrong code is refused beside its field, in its part', true)
  await second.getByLabel('代码').fill('230182400002012')
  await side(page).getByRole('button', { name: '先看看会怎样' }).click()
  await side(page).getByText('欣园网格 → 欣园东网格', { exact: true }).waitFor()
  check('the preview names the building that moves', await side(page).locator('.seen').getByText('欣园3栋').isVisible())
  await isAccessible(page, 'a split, seen beforehand')
  await picture(page, 'admin-split')
  equal('nothing has happened yet', await page.getByRole('region', { name: '还没生效的变更' }).count(), 0)
  await side(page).getByLabel('为什么').fill('户数太多')
  await side(page).getByText('上面改过了，再看一次').waitFor()
  check('what was seen no longer counts once the form is changed', (await side(page).getByRole('button', { name: '就这样办' }).count()) === 0)
  await side(page).getByRole('button', { name: '先看看会怎样' }).click()
  await side(page).getByRole('button', { name: '拆分，就这样办' }).click()
}

async function callsItOff(page) {
  const ahead = page.getByRole('region', { name: '还没生效的变更' })
  await ahead.waitFor()
  await ahead.getByRole('button', { name: '看看动了哪些' }).click()
  await ahead.getByText('欣园3栋').waitFor()
  await isAccessible(page, 'a change ahead')
  await picture(page, 'admin-areas')
  await page.getByLabel('看哪天的样子').fill(inDays(31))
  await page.getByRole('button', { name: '欣园东网格' }).waitFor()
  check('the tree of a later day has the new grid', true)
  await ahead.getByRole('button', { name: '撤回' }).click()
  await page.getByText('撤回了，一切照旧').waitFor()
  await ahead.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '欣园网格' }).waitFor()
  check('called off, it never begins', (await page.getByRole('button', { name: '欣园东网格' }).count()) === 0)
}

async function choosesAFile(page, name, text) {
  await page.getByLabel('选文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('region', { name: '还没有存' }).waitFor()
}

async function savesTheRefused(page, report) {
  const [file] = await Promise.all([page.waitForEvent('download'), report.getByRole('button', { name: '把没收的行存成文件' }).click()])
  const text = readFileSync(await file.path(), 'utf8')
  equal('the refused lines are a file', [file.suggestedFilename(), text.split('\r\n').length], ['没收的行.csv', 3])
  check('with number, reason and the line itself', /^4,.*找不到网格代码 999.*,"欣园,9栋,1单元,103,,999,,"$/m.test(text), text)
}

async function importsPlaces(page, secretary) {
  await goTo(page, '导入')
  await page.getByText('楼栋门牌', { exact: true }).last().click()
  const good = '欣园,9栋,1单元,101,,230182400002001,,\n欣园,9栋,1单元,102,,230182400002001,,\n'
  await choosesAFile(page, 'doors.csv', `小区,楼栋,单元,门牌,楼层,网格代码,经度,纬度\n${good}欣园,9栋,1单元,103,,999,,\n`)
  const report = page.getByRole('region', { name: '还没有存' })
  check('the preview counts', (await report.locator('.counts').innerText()).includes('收下 2'))
  equal('a refused line is named by its number', await report.getByRole('cell', { name: '4', exact: true }).count(), 1)
  check('with the server’s reason', await report.getByText('找不到网格代码 999').isVisible())
  await isAccessible(page, 'an import, seen beforehand')
  await picture(page, 'admin-import')
  await savesTheRefused(page, report)
  equal('nothing is stored by looking', (await secretary.get('/places?text=9-1-101')).length, 0)
  await report.getByRole('button', { name: '收下这 2 行' }).click()
  await page.getByRole('region', { name: '存好了' }).waitFor()
  equal('taken once it was seen', (await secretary.get('/places?text=9-1-101')).length, 1)
  await page.getByRole('button', { name: '换一份文件' }).click()
}

async function importsARegister(page, secretary) {
  await page.getByText('居民', { exact: true }).last().click()
  const lines = Array.from({ length: 250 }, (_, at) => {
    const name = `测${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'东南西北中'[Math.floor(at / 10) % 5]}${'一二三四五'[Math.floor(at / 50)]}`
    return `欣园9栋1单元10${1 + (at % 2)},${at < 2 ? '户主' : '其他'},${name}`
  })
  await choosesAFile(page, 'people.csv', `门牌,与户主关系,姓名\n${lines.join('\n')}\n没有的门牌,户主,钱一\n`)
  const report = page.getByRole('region', { name: '还没有存' })
  equal('a register is seen as a whole', await report.locator('.counts .chip').first().innerText(), '收下 250')
  await report.getByRole('button', { name: /收下这/ }).click()
  await page.getByText(/正在存：\d+ \/ 251 行/).waitFor()
  check('it shows how far it is', true)
  await page.getByRole('region', { name: '存好了' }).waitFor({ timeout: 60_000 })
  const outcome = page.getByRole('region', { name: '存好了' })
  equal('what was promised was taken', await outcome.locator('.counts .chip').first().innerText(), '收下 250')
  equal('the last line is refused under its own number', await outcome.getByRole('cell', { name: '252', exact: true }).count(), 1)
  const { persons } = await secretary.get(`/residents?q=${encodeURIComponent('测甲东一')}`)
  equal('the people are there', persons.length, 1)
}

async function keepsUnits(page) {
  await goTo(page, '协作单位')
  await page.getByRole('button', { name: '新增单位' }).click()
  await side(page).getByLabel('名称').fill('欣园物业')
  await choose(page, '承办类别', '下水')
  await page.keyboard.press('Escape')
  await side(page).getByRole('button', { name: '存好' }).click()
  await side(page).getByRole('heading', { level: 2, name: '欣园物业' }).waitFor()
  await side(page).getByText('新增联系人').click()
  await side(page).getByRole('form', { name: '新增联系人' }).getByLabel('姓名').fill('马师傅')
  await side(page).getByRole('form', { name: '新增联系人' }).getByLabel('电话').fill('13845670009')
  await side(page).getByRole('form', { name: '新增联系人' }).getByRole('button', { name: '存好' }).click()
  await side(page).getByText('138****0009').waitFor()
  check('a contact’s number is masked', true)
  await side(page).getByRole('button', { name: '看全号码' }).click()
  await side(page).getByRole('button', { name: '看全号码' }).click()
  await side(page).getByText('13845670009').waitFor()
  await isAccessible(page, 'a unit')
  await picture(page, 'admin-unit')
}

async function keepsPlaces(page) {
  await goTo(page, '楼栋门牌')
  await page.getByRole('button', { name: '欣园', exact: true }).click()
  await page.getByRole('button', { name: '欣园3栋' }).click()
  await side(page).getByRole('button', { name: '在这里新增单元' }).click()
  await side(page).getByRole('form', { name: '在这里新增单元' }).getByLabel('号').fill('3')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '欣园3栋3单元' }).waitFor()
  check('an entrance is added where one stands', true)
  await isAccessible(page, 'places')
  await picture(page, 'admin-places')
}

export async function test({ browser, server, town }) {
  const secretary = await town.as('secretary')
  const page = await openAdmin(browser, server, 'secretary', '网格')
  await said(page, '第一居民委')
  await plansASplit(page)
  await callsItOff(page)
  await importsPlaces(page, secretary)
  await importsARegister(page, secretary)
  await keepsUnits(page)
  await keepsPlaces(page)
}

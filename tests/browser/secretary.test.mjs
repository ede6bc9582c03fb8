// The secretary's pages: today, statistics with charts, and the month on one sheet. Every number opens its list.
import { readFileSync } from 'node:fs'
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { openDesk } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

// As many rows as the number that was pressed said.
async function opensItsList(page, name, link) {
  const text = await link.innerText()
  const count = Number(/(\d+) 次/.exec(text)?.[1] ?? /\d+/.exec(text)[0])
  await link.click()
  await page.getByRole('heading', { name: '事项清单' }).waitFor()
  if (count > 0) await page.locator('tbody tr').first().waitFor()
  else await page.getByText('没有这样的事项').waitFor()
  const rows = await page.locator('tbody tr').count()
  equal(`${name} opens exactly its list`, rows, Math.min(count, 50))
  await page.goBack()
}

async function today(page) {
  await page.getByRole('link', { name: '今天', exact: true }).click()
  await page.locator('.five li').first().waitFor()
  equal('there are five figures', await page.locator('.five li').count(), 5)
  check('with the moment they were counted', /截至 \d{4}/.test(await page.locator('main header').innerText()))
  await page.getByRole('link', { name: /欣园3栋1单元 · .*3 次/ }).waitFor()
  check('what comes again is told', true)
  await isAccessible(page, 'today')
  await picture(page, 'today')
  for (const name of ['今天收到', '今天办结', '在办', '超时', '等回访'])
    await opensItsList(page, name, page.locator('.five').getByRole('link', { name: new RegExp(name) }))
  await opensItsList(page, 'what comes again', page.getByRole('link', { name: /欣园3栋1单元 · .*3 次/ }))
}

async function statistics(page) {
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await page.locator('.chart svg').waitFor()
  check('the chart is SVG', (await page.locator('.chart svg path').count()) > 0)
  await isAccessible(page, 'statistics')
  for (const group of ['area', 'category', 'channel', 'kind']) {
    await page.getByLabel('怎么分').selectOption(group)
    await page.waitForURL(new RegExp(`by=${group}`))
    await page.locator('tbody tr:not(.total)').first().waitFor()
    await isAccessible(page, `statistics by ${group}`)
    if (group === 'category') await picture(page, 'statistics')
  }
  check('channels are named in words', (await page.locator('tbody').innerText()).includes('求助') || (await page.locator('tbody').innerText()).includes('咨询'))
  const cells = await page.locator('td:has(small)').allInnerTexts()
  check('a rate says itself and what it was divided from', cells.every(cell => /^(–|[\d.]+%)\s*\d+\/\d+$/.test(cell)), cells.join(' | '))
  check('what counts twice is told once', await page.getByText('重办的每办一次算一次').isVisible())
  const heights = await page.locator('.asked .field').evaluateAll(all =>
    all.map(one => [one, one.querySelector('.el-select__wrapper, input, select')].map(part => part.getBoundingClientRect().height)),
  )
  check('every field of the row is as high', new Set(heights.map(([, field]) => field)).size === 1, JSON.stringify(heights))
  await opensItsList(page, 'a figure of a group', page.locator('.total td').first().getByRole('link'))
  await page.locator('.chart svg').waitFor()
  await page.getByRole('button', { name: '上月' }).click()
  await page.waitForURL(/from=/)
  await page.getByText('这段时间里没有事项').waitFor()
  await isAccessible(page, 'statistics of a span without matters')
  await page.getByLabel('到', { exact: true }).fill('2020-01-01')
  await page.keyboard.press('Tab')
  await page.getByText('结束日要在开始日之后').waitFor()
  check('a span that runs backwards is refused in the server’s words', true)
  await isAccessible(page, 'statistics, refused')
  await page.getByRole('button', { name: '近 12 个月' }).click()
  await page.locator('.chart svg').waitFor()
  for (const [name, begins] of [['下载 xlsx', 'PK'], ['下载 CSV', '\u{feff}']]) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    const text = readFileSync(await file.path(), 'utf8')
    check(`${name} is a file`, text.startsWith(begins) || text.includes('合计'), text.slice(0, 20))
  }
  await page.getByRole('button', { name: '换成深色' }).click()
  await isAccessible(page, 'statistics, dark')
  await picture(page, 'statistics-dark')
  await page.getByRole('button', { name: '换成浅色' }).click()
}

const pagesIn = pdf => String(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

async function report(page) {
  const month = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7)
  await page.goto(`${new URL(page.url()).origin}/desk/#/report?month=${month}`)
  await page.locator('.sheet').waitFor()
  await page.getByText(`${month} 诉求办理月报`).waitFor()
  await isAccessible(page, 'month report')
  await picture(page, 'report')
  await opensItsList(page, 'a figure of the report', page.locator('.sheet td a').first())
  await page.locator('.sheet').waitFor()
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  equal('the month report prints on exactly one page', pagesIn(sheet), 1)
}

const many = (count, make) => Array.from({ length: count }, (_, at) => make(at))

// A month with more areas, categories and repeats than a sheet holds.
async function fullReport(page) {
  await page.route(/\/api\/v1\/figures\?.*by=(area|category)/, async route => {
    const answer = await (await route.fetch()).json()
    const row = answer.rows[0] ?? { ...answer.total, key: 'x' }
    const indicators = row.indicators.map(indicator => ({ ...indicator, part: 1234 }))
    answer.rows = many(40, at => ({ ...row, key: `k${at}`, name: `第 ${at + 1} 个很长很长的名字的网格或者问题分类`, indicators }))
    await route.fulfill({ json: answer })
  })
  await page.route(/\/figures\/repeats/, async route => {
    const answer = await (await route.fetch()).json()
    answer.rows = many(30, at => ({ ...answer.rows[0], list: `entrance_id=${at}`, place: `欣园小区第 ${at + 1} 栋第 2 单元`, category: '房屋管道 / 下水 / 下水堵塞返水' }))
    await route.fulfill({ json: answer })
  })
  await page.reload()
  await page.getByText('其余 21 项').waitFor()
  await picture(page, 'report-full')
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  equal('so does a month with more than a sheet can name', pagesIn(sheet), 1)
  await page.unrouteAll({ behavior: 'wait' })
}

async function refusedAndDown(page, server) {
  const worker = await openDesk(page, server, 'guo')
  equal('a grid worker has no statistics', await worker.getByRole('link', { name: '统计', exact: true }).count(), 0)
  await worker.goto(`${server.address}/desk/#/today`)
  await worker.getByRole('alert').first().waitFor()
  await isAccessible(worker, 'today, refused')
}

export async function test({ browser, server, town }) {
  const clerk = await town.as('min')
  for (const body of ['下水堵了', '下水又堵了', '下水返味'])
    await takeIn(clerk, body, { category_code: '020101', place_id: town.doors['3-1-101'].id })
  await takeIn(clerk, '怎么办医保', { channel: 'hotline', kind: 'consultation', answer: '带卡到窗口', place_id: town.doors['3-1-102'].id })
  const page = await openDesk(browser, server, 'secretary', { acceptDownloads: true })
  await today(page)
  await statistics(page)
  await report(page)
  await fullReport(page)
  await refusedAndDown(page, server)
}

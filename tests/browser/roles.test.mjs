// Each role comes in by the same door and finds its own desk: what it begins with, which pages it has, and that what it
// has not is answered as what is not there.
import { check, equal } from './support/check.mjs'
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { goTo, signIn } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

const clerk = {
  pages: ['上班', '事项', '回访', '居民', '小区', '地图', '今天', '统计', '月报', '管理'],
  admin: ['导入'],
  takesIn: true,
  sees: ['matters', 'persons'],
}
const rules = ['类别', '派单规则', '时限', '工作日历', '常用语', '设置', '文字']
const administrator = { pages: ['地图', '管理'], sees: [] }

const roles = {
  secretary: {
    pages: ['上班', '事项', '派单台', '回访', '日记', '承诺', '走访', '居民', '小区', '地图', '今天', '统计', '月报', '管理'],
    admin: ['岗位', '网格', '楼栋门牌', '协作单位', '导入', '类别', '职责清单', ...rules.slice(1)],
    takesIn: true,
    sees: ['matters', 'persons'],
  },
  min: clerk,
  tong: clerk,
  he: {
    pages: ['上班', '事项', '派单台', '回访', '日记', '承诺', '走访', '居民', '小区', '地图', '今天', '统计', '月报', '管理'],
    admin: ['导入'],
    takesIn: true,
    sees: ['persons'],
  },
  guo: { pages: ['上班', '事项', '日记', '承诺', '走访', '居民', '小区', '地图', '管理'], admin: ['导入'], takesIn: true, sees: ['persons'] },
  ren: { pages: ['上班', '事项'], sees: [] },
  sysadmin: { ...administrator, admin: ['账号和授权', ...rules, '后台任务', '密钥'] },
  secadmin: { ...administrator, admin: ['账号和授权', 'AB岗', '岗位'] },
  auditor: { ...administrator, admin: ['账号和授权', '日志'] },
}

// What a page shows comes from here; whoever has not the page is not answered here either.
const behind = {
  日记: '/diary/lines',
  承诺: '/promises',
  走访: '/visit-plans',
  居民: '/residents?q=1234',
  小区: '/residents/words',
  今天: '/figures/today',
  日志: '/journal',
  后台任务: '/jobs',
  AB岗: '/stand-ins',
  设置: '/settings',
}

const nobody = '01890000-0000-7000-8000-000000000001'

const ask = (page, path) =>
  page.evaluate(async from => {
    const answer = await fetch(`/api/v1${from}`)
    const { title, detail } = await answer.json()
    return [answer.status, title, detail]
  }, path)

async function hasItsPages(page, login, { pages, admin = [], takesIn = false, sees }) {
  equal(`${login}: the pages at the left`, await page.getByRole('navigation', { name: '页面', exact: true }).getByRole('link').allInnerTexts(), pages)
  equal(`${login}: may take matters in`, await page.getByRole('button', { name: '登记' }).count(), takesIn ? 1 : 0)
  equal(`${login}: may look for people`, await page.getByRole('combobox', { name: /找人/ }).count(), sees.length ? 1 : 0)
  await page.keyboard.press('n')
  if (takesIn) await page.getByRole('dialog').waitFor()
  equal(`${login}: N opens intake only for whom it is`, await page.getByRole('dialog').count(), takesIn ? 1 : 0)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  if (admin.length === 0) return
  await page.getByRole('link', { name: '管理', exact: true }).click()
  const list = page.getByRole('navigation', { name: '管理的页面' })
  await list.getByRole('link', { name: admin[0], exact: true }).and(page.locator('[aria-current=page]')).waitFor()
  equal(`${login}: the pages of administration`, await list.getByRole('link').allInnerTexts(), admin)
}

async function isRefusedTheRest(page, login, { pages, admin = [] }) {
  for (const [name, path] of Object.entries(behind)) {
    const [status] = await ask(page, path)
    equal(`${login}: ${name}`, status, [...pages, ...admin].includes(name) ? 200 : 403)
  }
}

// Forbidden and absent are one answer: nobody learns by asking that something is there.
async function cannotTellAbsent(page, login, { pages, sees }, there) {
  for (const [kind, id] of Object.entries(there)) {
    const found = await ask(page, `/${kind}/${id}`)
    if (sees.includes(kind)) equal(`${login}: sees ${kind}`, found[0], 200)
    else equal(`${login}: ${kind} that are there are answered like none`, found, await ask(page, `/${kind}/${nobody}`))
  }
  if (!pages.includes('事项') || sees.includes('matters')) return
  await goTo(page, `/matters/${there.matters}`)
  await page.getByText('没有这件事，或者不在您的范围里。').waitFor()
  check(`${login}: the desk says the same`, true)
}

export async function test({ browser, server, town }) {
  const window = await town.as('min')
  const there = { matters: (await takeIn(window, '社区门口的公告栏倒了')).id, persons: town.wang.id }
  const page = await openPage(browser)
  for (const [login, role] of Object.entries(roles)) {
    await page.context().clearCookies()
    await page.goto('about:blank')
    await signIn(page, server, login)
    const begins = role.pages.includes('上班')
      ? page.getByRole('heading', { name: '上班', level: 1 })
      : page.getByRole('navigation', { name: '管理的页面' })
    await begins.waitFor()
    check(`${login}: the door leads to where they begin`, true)
    await isAccessible(page, `where they begin, ${login}`)
    await picture(page, `role-${login}`)
    await hasItsPages(page, login, role)
    await isRefusedTheRest(page, login, role)
    await cannotTellAbsent(page, login, role, there)
  }
}

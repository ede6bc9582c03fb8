// The console for calling back: who is next, the number for a reason, the script, and to whom it goes if nothing is solved.
import { execFileSync } from 'node:child_process'
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openShift, sendNow } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

async function replied(town, title) {
  const clerk = await town.as('min')
  const worker = await town.as('guo')
  const matter = await takeIn(clerk, `${title}，三天了`, {
    title,
    channel: 'hotline',
    place_id: town.doors['3-1-101'].id,
    reporter: { name: '赵阿姨', phone: '13845670009' },
  })
  await worker.post(`/matters/${matter.id}/sign`, { version: 1 })
  await worker.post(`/matters/${matter.id}/reply`, { version: 2, ending: 'solved', text: '换了新的，好用了' })
  return matter
}

const option = (page, title) => page.getByRole('option', { name: new RegExp(title) })

async function nobodyAnswers(page, town, matter) {
  await option(page, '水龙头滴水').click()
  await page.getByRole('heading', { name: '水龙头滴水', level: 1 }).waitFor()
  const pane = page.locator('article.pane')
  check('what was said and what was replied stand there', (await pane.innerText()).includes('换了新的，好用了'))
  await isAccessible(page, 'follow-up console')
  await picture(page, 'follow-up-console')
  await page.keyboard.press('p')
  await pane.getByRole('link', { name: '13845670009' }).waitFor()
  const steps = await (await town.as('min')).get(`/matters/${matter.id}/steps`)
  const seen = steps.find(({ act }) => act === 'reporter_revealed')
  equal('P shows the number, with its reason written down', seen?.text, '回访')
  await page.keyboard.press('u')
  await page.getByRole('region', { name: '还能撤销的' }).getByText(`回访 · ${matter.number}`).waitFor()
  await page.getByRole('heading', { name: '水龙头滴水', level: 1 }).waitFor({ state: 'detached' })
  check('nobody answered: the next one is up', true)
  await page.keyboard.press('z')
  await page.getByRole('heading', { name: '水龙头滴水', level: 1 }).waitFor()
  const untouched = await (await town.as('min')).get(`/matters/${matter.id}`)
  equal('Z takes it back, to the same call', [untouched.follow_up_tries, untouched.version], [0, matter.version + 2])
  await page.keyboard.press('u')
  await sendNow(page)
  await page.getByText('回访记下了').waitFor()
  const after = await (await town.as('min')).get(`/matters/${matter.id}`)
  equal('nobody answered: one try more', [after.state, after.follow_up_tries], ['replied', 1])
  await option(page, '水龙头滴水').getByText('打过 1 次').waitFor()
}

async function reopened(page, town, matter) {
  await option(page, '纱窗破了').click()
  const form = page.getByRole('form', { name: '回访' })
  await form.getByText('没解决', { exact: true }).click()
  await form.getByText('不满意', { exact: true }).click()
  await form.getByText('存好后重办，交给居民委的何主任').waitFor()
  check('to whom it would go is said before', true)
  equal('and nothing has happened', (await (await town.as('min')).get(`/matters/${matter.id}`)).state, 'replied')
  await isAccessible(page, 'follow-up, not solved')
  await picture(page, 'follow-up-reopen')
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('回访记下了').waitFor()
  const after = await (await town.as('min')).get(`/matters/${matter.id}`)
  equal('it was reopened one level up', [after.state, after.level, after.owner], ['accepted', 'committee', '何主任'])
}

async function closed(page, town, matter) {
  await option(page, '信箱坏了').click()
  const form = page.getByRole('form', { name: '回访' })
  await form.getByText('解决了', { exact: true }).click()
  await form.getByText('非常满意', { exact: true }).click()
  await form.getByText('存好后办结').waitFor()
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('回访记下了').waitFor()
  equal('the resident’s word closes it', (await (await town.as('min')).get(`/matters/${matter.id}`)).state, 'closed')
}

// Tries within two hours are one: the last is set back to where a patient clerk would have it.
function letThreeHoursGo(server) {
  const words = ['import sqlite3, sys', 'db = sqlite3.connect(sys.argv[1], timeout=10)',
    `db.execute("UPDATE matter_step SET at = at - 10800000 WHERE act = 'not_reached'")`, 'db.commit()']
  execFileSync('python3', ['-c', words.join('\n'), server.database])
}

// Three tries, and the console offers what it says is possible.
async function closedAfterThree(page, server, town, matter) {
  const clerk = await town.as('min')
  for (let version = matter.version + 2; version < matter.version + 5; version++) {
    await clerk.post(`/matters/${matter.id}/follow-up`, { version, reached: false, channel: 'hotline', note: '' })
    letThreeHoursGo(server)
  }
  await option(page, '晾衣架断了').click()
  await page.locator('article.pane').getByText('可以办结了').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('form', { name: '办结' }).getByLabel('理由').fill('三次没人接')
  await isAccessible(page, 'follow-up, closing')
  await picture(page, 'follow-up-close')
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('办结了', { exact: true }).waitFor()
  equal('E closes it from the console', (await clerk.get(`/matters/${matter.id}`)).state, 'closed')
}

export async function test({ browser, server, town }) {
  const [vain, bad, good] = [await replied(town, '水龙头滴水'), await replied(town, '纱窗破了'), await replied(town, '信箱坏了')]
  const silent = await replied(town, '晾衣架断了')
  const page = await openShift(browser, server, 'hong')
  await goTo(page, '/follow-up')
  await nobodyAnswers(page, town, vain)
  await reopened(page, town, bad)
  await closed(page, town, good)
  await closedAfterThree(page, server, town, silent)
  await openShift(page, server, 'guo')
  await goTo(page, '/follow-up')
  await page.getByText('您的岗位不回访').waitFor()
  check('whoever handles matters does not call back', true)
}

// Eight seconds to take it back, instead of a question: shown at once, sent later, lost never.
import { isAccessible, openPage, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk, sendNow, showMatter, stateOf } from './support/desk.mjs'
import { password, takeIn } from './support/town.mjs'

const timeToUndo = 8_000
const graceForOthers = 4_000
const written = '已经和电工说好，今天下午换'

// An account keeps few sessions: whoever is on the page as well signs in anew each time.
async function handled({ as, clerk, doors }, body) {
  const worker = await as('guo')
  const matter = await takeIn(clerk, body, { place_id: doors['3-1-102'].id })
  await worker.post(`/matters/${matter.id}/sign`, { version: matter.version })
  return matter
}

async function reply(page, matter) {
  await showMatter(page, matter)
  await page.keyboard.press('r')
  await page.getByLabel('写给居民的话').fill(written)
  await page.keyboard.press('Control+Enter')
  await page.getByText('还没发出，别人看到的还是原来的').waitFor()
}

// Saying that one is there writes nothing.
const isWrite = request => request.method() === 'POST' && !request.url().endsWith('/live/presence')
const stateAtServer = async (caller, { id }) => (await caller.get(`/matters/${id}`)).state

async function takenBack(page, server, town) {
  const matter = await handled(town, '三楼的声控灯坏了')
  await openDesk(page, server, 'guo')
  const asked = []
  page.on('request', request => isWrite(request) && asked.push(request.headers()['linli-rehearsal'] ?? 'meant'))
  await reply(page, matter)
  check('it stands as if it were done', (await stateOf(page)).includes('待回访'))
  equal('others still see it as it was', await stateAtServer(town.dispatcher, matter), 'signed_for')
  await isAccessible(page, 'held')
  await picture(page, 'held')
  await page.keyboard.press('z')
  await page.getByLabel('写给居民的话').waitFor()
  equal('Z takes it back, with what was typed', await page.getByLabel('写给居民的话').inputValue(), written)
  equal('only the rehearsal ever left', asked, ['true'])
  equal('nothing happened', await stateAtServer(town.dispatcher, matter), 'signed_for')
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('答复了，等别人回访').waitFor()
  equal('sent now, it is done', await stateAtServer(town.dispatcher, matter), 'replied')
}

// Whoever leaves the page within the eight seconds has decided all the same.
async function sentWhenThePageGoes(page, server, town) {
  const matter = await handled(town, '一楼的邮箱门掉了')
  await openDesk(page, server, 'guo')
  await reply(page, matter)
  await page.goto('about:blank')
  for (let i = 0; i < 200 && (await stateAtServer(town.dispatcher, matter)) !== 'replied'; i++) await page.waitForTimeout(100)
  equal('a page that goes sends what it holds', await stateAtServer(town.dispatcher, matter), 'replied')
  await page.goto(`${server.address}/desk/`)
  await page.getByRole('region', { name: '还能撤销的' }).waitFor()
  await page.clock.fastForward(timeToUndo + graceForOthers)
  await page.getByText('答复了，等别人回访').waitFor()
  check('and hears the answer at the next start', true)
  const { length } = (await town.dispatcher.get(`/matters/${matter.id}/steps`)).filter(({ act }) => act === 'replied')
  equal('sent twice, done once', length, 1)
}

async function refusedAfterAll(page, server, town) {
  const matter = await handled(town, '楼顶的水箱漏水')
  await openDesk(page, server, 'guo')
  await reply(page, matter)
  await town.dispatcher.post(`/matters/${matter.id}/urge`, { version: 2, text: '尽快', is_public: false })
  await sendNow(page)
  await page.getByRole('alert').getByText('没办成：答复').waitFor()
  await page.getByRole('alert').getByText('刚才有人先保存了').waitFor()
  check('a refusal says why', true)
  await isAccessible(page, 'refused after all')
  await picture(page, 'held-refused')
  await goTo(page, '/')
  await page.getByRole('alert').getByRole('button', { name: '打开看看' }).click()
  await page.getByLabel('写给居民的话').waitFor()
  equal('what was typed is there', await page.getByLabel('写给居民的话').inputValue(), written)
  await page.keyboard.press('Control+Enter')
  await sendNow(page)
  await page.getByText('答复了，等别人回访').waitFor()
  check('and goes out on the second try', true)
}

async function outlivesTheSession(page, server, town) {
  const matter = await handled(town, '门禁刷不开')
  await openDesk(page, server, 'guo')
  await reply(page, matter)
  await page.context().clearCookies({ name: 'linli_session' })
  await sendNow(page)
  await page.getByText('登录到时间了').waitFor()
  await page.getByLabel('账号').fill('guo')
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await page.getByText('答复了，等别人回访').waitFor()
  equal('it waits at the door and goes out after it', await stateAtServer(town.dispatcher, matter), 'replied')
}

async function waitsForTheLine(page, server, town) {
  const matter = await handled(town, '雨棚破了')
  await openDesk(page, server, 'guo')
  await reply(page, matter)
  await page.context().setOffline(true)
  await sendNow(page)
  await page.getByText('线路断了，线路好了就发').waitFor()
  check('a lost line shows what is waiting', true)
  await page.context().setOffline(false)
  await page.getByText('答复了，等别人回访').waitFor()
  equal('and it goes out when the line is back', await stateAtServer(town.dispatcher, matter), 'replied')
}

async function twoAtOnce(page, server, town) {
  const [first, second] = [await handled(town, '栏杆松了'), await handled(town, '地砖翘了')]
  await openDesk(page, server, 'guo')
  await reply(page, first)
  await reply(page, second)
  await page.keyboard.press('z')
  await page.getByLabel('写给居民的话').waitFor()
  await page.clock.fastForward(timeToUndo)
  await page.getByText('答复了，等别人回访').waitFor()
  equal('the first goes out in its own time', await stateAtServer(town.dispatcher, first), 'replied')
  equal('the second was taken back', await stateAtServer(town.dispatcher, second), 'signed_for')
}

// One key signs: one key takes it back, and the key of the next step means that it was meant.
async function signedByOneKey(page, server, town) {
  const matter = await takeIn(town.clerk, '井盖响', { place_id: town.doors['3-1-102'].id })
  await openDesk(page, server, 'guo')
  await showMatter(page, matter)
  await page.keyboard.press('i')
  await page.getByText('还没发出，别人看到的还是原来的').waitFor()
  await page.keyboard.press('z')
  await page.getByRole('button', { name: '签收' }).waitFor()
  equal('Z takes a signature back', (await town.dispatcher.get(`/matters/${matter.id}`)).version, matter.version)
  await page.keyboard.press('i')
  await page.getByText('还没发出，别人看到的还是原来的').waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('写给居民的话').waitFor()
  equal('R sends it and goes on', await stateAtServer(town.dispatcher, matter), 'signed_for')
}

// What ends a matter has no inverse: it is held like the rest.
async function refusedByMistake(page, server, town) {
  const matter = await takeIn(town.clerk, '邻居的狗夜里叫', { place_id: town.doors['3-1-101'].id })
  await openDesk(page, server, 'min')
  await showMatter(page, matter)
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('button', { name: '不予受理' }).click()
  await page.getByLabel('给居民的解释').fill('请打 110')
  await page.keyboard.press('Control+Enter')
  await page.getByText('还没发出，别人看到的还是原来的').waitFor()
  await page.keyboard.press('z')
  await page.getByLabel('给居民的解释').waitFor()
  equal('a refusal is taken back, with what was typed', await page.getByLabel('给居民的解释').inputValue(), '请打 110')
  equal('and the matter is as it was', await stateAtServer(town.dispatcher, matter), 'accepted')
}

// A browser with no room left keeps nothing of it, and sends it all the same.
async function sentWithoutRoom(page, server, town) {
  const matter = await handled(town, '信报箱锁坏了')
  await openDesk(page, server, 'guo')
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await showMatter(page, matter)
  await page.keyboard.press('r')
  await page.getByLabel('写给居民的话').fill(written)
  await page.getByText('这台电脑存不下草稿').waitFor()
  await isAccessible(page, 'a draft that cannot be kept')
  await page.keyboard.press('Control+Enter')
  await page.getByText('还没发出，别人看到的还是原来的').waitFor()
  await page.clock.fastForward(timeToUndo)
  await page.getByText('答复了，等别人回访').waitFor()
  equal('what was held goes out without a storage', await stateAtServer(town.dispatcher, matter), 'replied')
}

export async function test({ browser, server, town: { as, doors } }) {
  const town = { as, doors, clerk: await as('min'), dispatcher: await as('he') }
  const page = await openPage(browser)
  await page.clock.install()
  await takenBack(page, server, town)
  await sentWhenThePageGoes(page, server, town)
  await refusedAfterAll(page, server, town)
  await outlivesTheSession(page, server, town)
  await waitsForTheLine(page, server, town)
  await twoAtOnce(page, server, town)
  await signedByOneKey(page, server, town)
  await refusedByMistake(page, server, town)
  await sentWithoutRoom(page, server, town)
}

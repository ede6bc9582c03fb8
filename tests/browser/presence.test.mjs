// Two clerks at one matter see each other come, write and go; who may not see it is not among them.
import { isAccessible, picture } from './support/browser.mjs'
import { check, equal } from './support/check.mjs'
import { goTo, openDesk, showMatter } from './support/desk.mjs'
import { takeIn } from './support/town.mjs'

export async function test({ browser, server, town }) {
  const clerk = await town.as('min')
  const matter = await takeIn(clerk, '走廊里堆着旧家具', {
    category_code: '010102',
    place_id: town.doors['3-1-201'].id,
  })
  const committee = await openDesk(browser, server, 'he')
  await showMatter(committee, matter)
  equal('alone at first', await committee.locator('.presence').count(), 0)

  const worker = await openDesk(browser, server, 'guo')
  await showMatter(worker, matter)
  await committee.getByText('郭强 正在看').waitFor()
  await worker.getByText('何主任 正在看').waitFor()
  check('each sees the other come', true)

  await worker.keyboard.press('m')
  await committee.getByText('郭强 正在写').waitFor()
  await isAccessible(committee, 'somebody writes here')
  await picture(committee, 'presence')
  await worker.keyboard.press('Escape')
  await committee.getByText('郭强 正在看').waitFor()

  await committee.getByRole('button', { name: 'English' }).first().click()
  await committee.getByText('郭强 is looking').waitFor()
  await isAccessible(committee, 'somebody is looking, in English')
  await goTo(worker, '/')
  await committee.locator('.presence').waitFor({ state: 'detached' })
  check('and go', true)

  const steps = await clerk.get(`/matters/${matter.id}/steps`)
  equal('nothing of it is kept', steps.map(({ act }) => act), ['accepted'])
}

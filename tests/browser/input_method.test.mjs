// While a Chinese input method composes, no key of ours does anything.
import { check, equal } from './support/check.mjs'
import { openDesk } from './support/desk.mjs'
import { InputMethod } from './support/keyboard.mjs'
import { takeIn } from './support/town.mjs'

async function inTheSearchBox(page, method) {
  await page.locator('article.pane').waitFor()
  await page.keyboard.press('/')
  const before = page.url()
  await method.begin('wangx')
  for (const key of ['j', 'n', 'Enter', 'Escape']) await method.takes(key)
  equal('keys inside a composition move nothing', page.url(), before)
  equal('they open nothing', await page.getByRole('dialog').count(), 0)
  await method.commit('王秀')
  check('what is committed is searched for', (await page.getByRole('combobox', { name: /找人/ }).inputValue()) === '王秀')
  await page.locator('.found').getByText('王*').waitFor()
  check('and found, masked', true)
  await page.keyboard.press('Escape')
}

async function inIntake(page, method) {
  await page.keyboard.press('n')
  await page.locator('textarea:focus').waitFor()
  await method.begin('xiashui')
  await page.keyboard.down('Control')
  await method.takes('Enter')
  await page.keyboard.up('Control')
  equal('Ctrl Enter inside a composition saves nothing', await page.locator('.receipt').count(), 0)
  await method.commit('下水')
  equal('the text arrives', await page.getByLabel('什么事').inputValue(), '下水')
  await page.getByRole('button', { name: '清空' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function whileTyping(page) {
  await page.keyboard.press('/')
  await page.keyboard.type('n?jk')
  equal('letters typed into a field are letters', await page.getByRole('dialog').count(), 0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  check('elsewhere ? lists the keys', (await page.getByRole('dialog').innerText()).includes('登记一件事'))
}

export async function test({ browser, server, town }) {
  const clerk = await town.as('hong')
  await takeIn(clerk, '窗户漏风')
  const page = await openDesk(browser, server, 'min')
  const method = await InputMethod.of(page)
  await inTheSearchBox(page, method)
  await inIntake(page, method)
  await whileTyping(page)
}

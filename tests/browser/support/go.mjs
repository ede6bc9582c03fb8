// The telephone's page as its tests use it.
import { openPage, phone } from './browser.mjs'
import { enter } from './desk.mjs'
import { password } from './town.mjs'

let loads = 0

// Somebody who has come in already; in a browser they get a telephone of their own.
export async function openGo(where, server, login, hash = '', options = {}) {
  const page = 'newContext' in where ? await openPage(where, { ...phone, ...options }) : where
  await enter(page, server, login, password)
  await page.goto(`${server.address}/go/?${++loads}#${hash}`)
  await page.getByRole('navigation', { name: /页面|Pages/ }).first().waitFor()
  return page
}

// The button at the thumb; then the form.
export async function beginLine(page) {
  await page.getByRole('button', { name: '记一条' }).click()
  await page.getByRole('form', { name: '记一条' }).waitFor()
}

export const save = page => page.getByRole('button', { name: '存好' }).click()

// Everything in sight that is pressed, and how large it is to a thumb: radio buttons and boxes are as large as their labels.
export const pressed = page =>
  page.evaluate(() => {
    const found = []
    for (const one of document.querySelectorAll('.go :is(button, a, select, textarea, summary, input)')) {
      const whole = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') : one
      const { width, height } = whole.getBoundingClientRect()
      if (height > 0) found.push({ name: whole.textContent.trim().slice(0, 20) || whole.tagName, width, height })
    }
    return found
  })

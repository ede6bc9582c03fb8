// The resident's pages, on a phone.
import { Caller } from './api.mjs'
import { phone } from './browser.mjs'

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).first().waitFor()

const at = (hash, then) => async (page, server) => {
  await page.goto(`${server.address}/my/${hash}`)
  await then(page, server)
}

const home = page => page.locator('main li button').first().waitFor()

async function saying(page) {
  await page.getByLabel('什么事').fill('楼下垃圾桶满了三天没人收')
}

async function checking(page) {
  await saying(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('在哪儿').fill('欣园 3 栋 2 单元楼下')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('怎么称呼').fill('赵奶奶')
  await page.getByRole('button', { name: '下一步' }).click()
  await heading(page, '看一看对不对')
}

async function finding(page) {
  await page.getByLabel('您家在哪儿').fill('欣园 3 栋')
  await page.locator('.card').first().waitFor()
}

async function grow(page) {
  await home(page)
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: '大字' }).click()
}

// A matter that the window has answered: its resident has the last word.
async function answered(page, server) {
  const clerk = new Caller(server.address)
  await clerk.signIn('chuangkou', server.logins.chuangkou)
  const body = '健身角的椅子坏了，老人没处坐'
  const told = { title: '', body, channel: 'hall', confidential: false, no_reply_wanted: false }
  const { id, number, code, version } = await clerk.post('/matters', told)
  await clerk.post(`/matters/${id}/answer`, { version, text: '换了两把新的，昨天下午装好了。' })
  await page.goto(`${server.address}/my/#${new URLSearchParams({ number, code })}`)
  await heading(page, /健身角/)
}

export const myShots = [
  { name: 'my-home', zh: '居民：首页', en: 'The resident’s home', play: at('', home) },
  { name: 'my-say', zh: '我有事要说', en: 'Saying something', play: at('#say', saying) },
  { name: 'my-check', zh: '看一看对不对', en: 'Check your answers', play: at('#say', checking) },
  { name: 'my-where', zh: '办到哪了', en: 'Where is my matter', play: at('#where', page => page.getByLabel('查询码').waitFor()) },
  { name: 'my-rate', zh: '办完了，居民说了算', en: 'It is done when the resident says so', play: answered },
  { name: 'my-cards', zh: '该找谁', en: 'Whom to turn to', play: at('#cards', finding) },
  { name: 'my-large', zh: '大字，30 像素', en: 'Large text, 30 px', play: at('', grow) },
  { name: 'my-home-en', zh: '英文：首页', en: 'In English: home', language: 'en', play: at('', home) },
].map(shot => Object.assign(shot, { options: phone }))

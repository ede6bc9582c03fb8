// Parts of the desk that could not be fetched: the line was down, or a release has put away their old names. Loading the
// page anew is the only cure, because a browser does not ask twice for a part that failed; what is typed is kept in
// drafts. It is done by itself once a minute at most, so that a part that is really gone never becomes a loop. A release
// is noticed before a part is missing, too: when somebody comes back to the page, it is asked whether it is still the one
// the server has.
import { ref } from 'vue'
import type { Router } from 'vue-router'
import { isInDialog, isTyping } from '@/shared/keys'
import { remembered } from '@/shared/remembered'

export type Missing = 'line_down' | 'back' | 'broken' | 'renewed'
export const missing = ref<Missing | null>(null)

const betweenReloads = 60_000
const firstWait = 2_000
const longestWait = 30_000

const lately = remembered('desk.reloaded', 0, () => sessionStorage)
let wanted = ''
let timer: ReturnType<typeof setTimeout> | undefined
let wait = firstWait

export function loadAnew(): void {
  history.replaceState(history.state, '', `#${wanted}`)
  location.reload()
}

const isBusy = () => isTyping(document.activeElement) || isInDialog({ target: document.activeElement })

// Whether it may be done without being asked; a browser that remembers nothing has to be asked every time.
function isFirst(): boolean {
  const now = Date.now()
  if (now - lately.read() < betweenReloads) return false
  lately.write(now)
  return lately.read() === now
}

const page = () => fetch(location.pathname, { cache: 'no-store' })
const isThere = () =>
  page().then(
    ({ ok }) => ok,
    () => false,
  )

// The page names the script it begins with, whose name changes with whatever it is made of.
const begin = document.querySelector('script[type=module][src]')?.getAttribute('src')

async function isRenewed(): Promise<boolean> {
  const said = await page().then(answer => (answer.ok ? answer.text() : undefined), () => undefined)
  return begin !== undefined && said !== undefined && begin !== null && !said.includes(begin)
}

const betweenLooks = 60_000
let lastLook = Date.now()

async function look(): Promise<void> {
  if (document.visibilityState !== 'visible' || missing.value !== null || Date.now() - lastLook < betweenLooks) return
  lastLook = Date.now()
  if ((await isRenewed()) && missing.value === null) missing.value = 'renewed'
}

export async function tryAgain(): Promise<void> {
  clearTimeout(timer)
  missing.value = missing.value === 'renewed' ? null : missing.value
  if (!(await isThere())) {
    missing.value = 'line_down'
    timer = setTimeout(() => void tryAgain(), wait)
    wait = Math.min(longestWait, wait * 2)
  } else if (isBusy()) missing.value = 'back'
  else if (isFirst()) loadAnew()
  else missing.value = 'broken'
}

function settle(): void {
  clearTimeout(timer)
  if (missing.value === 'renewed') return // still true of the next page
  missing.value = null
  wait = firstWait
}

export function watchForMissing(router: Router): void {
  router.beforeEach(({ fullPath }) => void (wanted = fullPath))
  router.afterEach((_to, _from, failure) => failure ?? settle())
  router.onError(() => {}) // said by what follows
  document.addEventListener('visibilitychange', () => void look())
  addEventListener('vite:preloadError', () => void tryAgain())
  addEventListener('online', () => missing.value === 'line_down' && void tryAgain())
}

// Which page is open, told by the address behind the #: #say, or #say/place for a part of it. Number and code stand
// there too, so that a receipt's QR code opens its matter and no server's log ever sees the code.
import { computed, onScopeDispose, ref } from 'vue'

const plainPages = ['say', 'where', 'cards', 'duties'] as const
export type PageName = (typeof plainPages)[number] | 'home' | 'matter' | 'task'

const asked = ref(location.hash.slice(1))

export interface Known {
  number: string
  code: string
}

export const known = computed<Known | null>(() => {
  const parameters = new URLSearchParams(asked.value)
  const number = parameters.get('number')
  const code = parameters.get('code')
  return number && code ? { number, code } : null
})

// A helping unit's link opens exactly one task; its token stands behind the # too.
export const taskToken = computed(() => new URLSearchParams(asked.value).get('task'))

export const page = computed<PageName>(() => {
  if (known.value) return 'matter'
  if (taskToken.value) return 'task'
  const [name] = asked.value.split('/')
  return plainPages.find(plain => plain === name) ?? 'home'
})

export const part = computed(() => asked.value.split('/')[1] ?? '')

function read(): void {
  const now = location.hash.slice(1)
  if (now === asked.value) return
  asked.value = now
  scrollTo(0, 0)
}

export function followPage(): void {
  addEventListener('hashchange', read)
  onScopeDispose(() => removeEventListener('hashchange', read))
}

export const hashOf = (name: PageName, at = ''): string =>
  name === 'home' ? '#' : `#${[name, at].filter(Boolean).join('/')}`
const hashOfMatter = ({ number, code }: Known): string => `#${new URLSearchParams({ number, code })}`

export function open(name: PageName, at?: string): void {
  location.hash = hashOf(name, at)
  read()
}

// Instead of the page that is open: the way back does not lead there again.
export function openInstead(name: PageName, at?: string): void {
  history.replaceState(null, '', hashOf(name, at))
  read()
}

export function openMatter(matter: Known): void {
  location.hash = hashOfMatter(matter)
  read()
}

// As it is printed or scanned. What stands before the # says which community it is.
export const addressOfMatter = (matter: Known): string => location.href.split('#')[0] + hashOfMatter(matter)

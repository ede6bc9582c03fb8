// Which page is open, told by the address behind the #: #diary, or #line/ID for one of its kind.
import { computed, onScopeDispose, ref } from 'vue'

const names = [
  'today',
  'doors',
  'diary',
  'me',
  'write',
  'line',
  'promises',
  'promise',
  'visit',
  'tasks',
  'matter',
] as const
export type PageName = (typeof names)[number]

const asked = ref(location.hash.slice(1))

export const page = computed<PageName>(() => names.find(name => name === asked.value.split('/')[0]) ?? 'today')
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

export const hashOf = (name: PageName, at = ''): string => `#${[name, at].filter(Boolean).join('/')}`

export function open(name: PageName, at?: string): void {
  location.hash = hashOf(name, at)
  read()
}

// Instead of the page that is open: the way back does not lead there again.
export function openInstead(name: PageName, at?: string): void {
  history.replaceState(null, '', hashOf(name, at))
  read()
}

export const addressOf = (name: PageName, at?: string): string => location.href.split('#')[0] + hashOf(name, at)

// Which page is open, told by the address behind the #. Number and code stand there too, so that a receipt's QR code
// opens its matter and no server's log ever sees the code.
import { computed, onScopeDispose, ref } from 'vue'

export type PageName = 'home' | 'say' | 'where' | 'matter' | 'cards' | 'task'

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
  const name = asked.value
  return name === 'say' || name === 'where' || name === 'cards' ? name : 'home'
})

function read(): void {
  asked.value = location.hash.slice(1)
  scrollTo(0, 0)
}

export function followPage(): void {
  addEventListener('hashchange', read)
  onScopeDispose(() => removeEventListener('hashchange', read))
}

export function open(name: PageName): void {
  location.hash = name === 'home' ? '' : name
}

export function openMatter({ number, code }: Known): void {
  location.hash = new URLSearchParams({ number, code }).toString()
}

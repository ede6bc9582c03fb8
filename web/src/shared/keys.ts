// Shortcuts that stay quiet while a Chinese input method composes, and while somebody types.
export interface Binding {
  key: string // as `comboOf` names it: "j", "mod+enter", "?"
  run: (event: KeyboardEvent) => void
  whileTyping?: boolean
  unless?: (event: KeyboardEvent) => boolean
}

// 229 is what browsers report for a key that the input method has taken.
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

const notText = /^(checkbox|radio|button|submit|reset|range|color|file)$/

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  return target instanceof HTMLInputElement && !notText.test(target.type)
}

// A key is named by where it lies on the keyboard when the input method gives another sign for it: "？" is "?".
function keyOf(event: KeyboardEvent): string {
  if (event.key.length !== 1 || event.key <= '~') return event.key.toLowerCase()
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/'
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key
}

export function comboOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  const alt = event.altKey ? 'alt+' : ''
  const shift = event.shiftKey && event.key.length > 1 ? 'shift+' : ''
  return mod + alt + shift + keyOf(event)
}

const isShown = (element: Element) => element.getClientRects().length > 0

// A button that goes when it is pressed leaves the focus on the page itself: the dialog above it has the keys all the same.
export function isInDialog({ target }: Pick<Event, 'target'>): boolean {
  if (target === document.body) return [...document.querySelectorAll('[role=dialog]')].some(isShown)
  return target instanceof Element && target.closest('[role=dialog]') !== null
}

// While somebody stands before the door no key means anything to the work behind it. Returns what ends the silence.
let silences = 0
export function silenceKeys(): () => void {
  let isOver = false
  silences++
  return () => {
    if (!isOver) silences--
    isOver = true
  }
}

// Returns what unbinds them. With `first` they are asked before any field, because some fields (a select) take Enter for
// themselves whatever is held with it.
export function bindKeys(bindings: Binding[], target: EventTarget = window, first = false): () => void {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || silences > 0 || isComposing(event)) return
    const combo = comboOf(event)
    const binding = bindings.find(
      ({ key, whileTyping, unless }) =>
        key === combo && (whileTyping || !isTyping(event.target)) && !unless?.(event),
    )
    if (!binding) return
    event.preventDefault()
    if (first) event.stopPropagation()
    binding.run(event)
  }
  target.addEventListener('keydown', onKey, first)
  return () => target.removeEventListener('keydown', onKey, first)
}

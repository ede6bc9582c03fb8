import { afterEach, describe, expect, it, vi } from 'vitest'
import { bindKeys, comboOf, isInDialog, isTyping, silenceKeys } from '@/shared/keys'

const unbind: (() => void)[] = []
afterEach(() => unbind.splice(0).forEach(off => off()))

function bound(key: string, whileTyping = false) {
  const run = vi.fn()
  unbind.push(bindKeys([{ key, run, whileTyping }]))
  return run
}

function press(init: KeyboardEventInit & { keyCode?: number }, target: EventTarget = window): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  if (init.keyCode) Object.defineProperty(event, 'keyCode', { value: init.keyCode })
  if (init.isComposing) Object.defineProperty(event, 'isComposing', { value: true })
  target.dispatchEvent(event)
  return event
}

describe('a shortcut', () => {
  it('runs and keeps the key from the page', () => {
    const run = bound('n')
    const event = press({ key: 'n' })
    expect(run).toHaveBeenCalledOnce()
    expect(event.defaultPrevented).toBe(true)
  })

  it.each([
    ['while a composition is open', { key: 'n', isComposing: true }],
    ['for a key the input method has taken', { key: 'Process', keyCode: 229 }],
    ['for the same letter with Ctrl', { key: 'n', ctrlKey: true }],
    ['for another letter', { key: 'm' }],
  ])('does nothing %s', (_, init) => {
    const run = bound('n')
    press(init)
    expect(run).not.toHaveBeenCalled()
  })

  it('does nothing while somebody types, unless it says so', () => {
    const field = document.body.appendChild(document.createElement('textarea'))
    const letter = bound('n')
    const save = bound('mod+enter', true)
    press({ key: 'n' }, field)
    press({ key: 'Enter', ctrlKey: true }, field)
    expect(letter).not.toHaveBeenCalled()
    expect(save).toHaveBeenCalledOnce()
  })

  it('does nothing while somebody stands before the door', () => {
    const [letter, save] = [bound('n'), bound('mod+enter', true)]
    const endSilence = silenceKeys()
    press({ key: 'n' })
    press({ key: 'Enter', ctrlKey: true })
    expect(letter).not.toHaveBeenCalled()
    expect(save).not.toHaveBeenCalled()
    endSilence()
    endSilence()
    press({ key: 'n' })
    expect(letter).toHaveBeenCalledOnce()
  })

  it('leaves alone what somebody else has answered', () => {
    const run = bound('n')
    const inner = document.body.appendChild(document.createElement('div'))
    inner.addEventListener('keydown', event => event.preventDefault())
    press({ key: 'n' }, inner)
    expect(run).not.toHaveBeenCalled()
  })
})

describe('a key is named', () => {
  it.each([
    [{ key: 'K', ctrlKey: true }, 'mod+k'],
    [{ key: 'Enter', metaKey: true }, 'mod+enter'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: '？', code: 'Slash', shiftKey: true }, '?'],
    [{ key: '、', code: 'Slash' }, '/'],
    [{ key: 'ｊ', code: 'KeyJ' }, 'j'],
    [{ key: '1', altKey: true }, 'alt+1'],
    [{ key: 'Tab', shiftKey: true }, 'shift+tab'],
  ])('%o as %s', (init, name) => expect(comboOf(new KeyboardEvent('keydown', init))).toBe(name))
})

describe('typing is', () => {
  it.each([
    ['a text field', '<input type="text">', true],
    ['a phone field', '<input type="tel">', true],
    ['a text area', '<textarea></textarea>', true],
    ['no check box', '<input type="checkbox">', false],
    ['no radio button', '<input type="radio">', false],
    ['no button', '<button></button>', false],
  ])('%s', (_, html, expected) => {
    const holder = document.createElement('div')
    holder.innerHTML = html
    expect(isTyping(holder.firstElementChild)).toBe(expected)
  })
})

describe('a dialog that is open', () => {
  it('has the keys when the focus is on the page itself', () => {
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('role', 'dialog')
    const shown = vi.spyOn(dialog, 'getClientRects').mockReturnValue([] as unknown as DOMRectList)
    expect(isInDialog(press({ key: 'z' }, document.body))).toBe(false)
    shown.mockReturnValue([{}] as unknown as DOMRectList)
    expect(isInDialog(press({ key: 'z' }, document.body))).toBe(true)
    dialog.remove()
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { isBorrowed, sweepPhone, useKept } from '@/my/kept'

const blank = () => ({ text: '' })
const closed = () => sessionStorage.clear() // the app closed its view; the phone is the same
const onPhone = () => Object.keys(localStorage).filter(key => key.startsWith('linli.form.'))

beforeEach(() => {
  isBorrowed.value = false
  localStorage.clear()
  sessionStorage.clear()
})

describe('what is being written by a resident', () => {
  it('is there in the same tab, without a question', () => {
    useKept('say', blank).form.text = '灯坏了'
    const again = useKept('say', blank)
    expect(again.form.text).toBe('灯坏了')
    expect(again.before.value).toBeNull()
  })

  it('is offered on the same phone, and taken or dropped', () => {
    useKept('say', blank).form.text = '灯坏了'
    closed()
    const again = useKept('say', blank)
    expect(again.form.text).toBe('')
    expect(again.before.value).toEqual({ text: '灯坏了' })
    again.take()
    expect(again.form.text).toBe('灯坏了')
    closed()
    useKept('say', blank).drop()
    closed()
    expect(useKept('say', blank).before.value).toBeNull()
  })

  it('is not written over before one has said what becomes of it', () => {
    useKept('say', blank).form.text = '灯坏了'
    closed()
    useKept('say', blank).form.text = '别的'
    closed()
    expect(useKept('say', blank).before.value).toEqual({ text: '灯坏了' })
  })

  it('stays for a day, and not once it was sent', () => {
    useKept('say', blank).form.text = '灯坏了'
    sweepPhone(Date.now() + 23 * 3_600_000)
    expect(onPhone()).toHaveLength(1)
    sweepPhone(Date.now() + 24 * 3_600_000)
    expect(onPhone()).toEqual([])
    const sent = useKept('say', blank)
    sent.form.text = '灯又坏了'
    sent.forget()
    expect(onPhone()).toEqual([])
  })

  it('leaves nothing on somebody else’s phone', () => {
    const kept = useKept('say', blank)
    kept.form.text = '灯坏了'
    isBorrowed.value = true
    expect(onPhone()).toEqual([])
    kept.form.text = '灯坏了三天'
    expect(onPhone()).toEqual([])
  })
})

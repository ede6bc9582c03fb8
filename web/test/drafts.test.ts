import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import {
  draftCount,
  draftsBelongTo,
  forgetDrafts,
  inThisTab,
  isUnkept,
  leftOver,
  sweepDrafts,
  useDraft,
} from '@/shared/drafts'
import { newId } from '@/shared/ids'

const blank = () => ({ text: '', kind: 'help' })

beforeEach(() => {
  localStorage.clear()
  draftsBelongTo('min')
})

describe('a draft', () => {
  it('is kept on every key and found again', () => {
    useDraft('intake', blank).value.text = '水'
    const again = useDraft('intake', blank)
    expect(again.wasKept).toBe(true)
    expect(again.value).toEqual({ text: '水', kind: 'help' })
  })

  it('is not kept while it is blank', () => {
    const draft = useDraft('intake', blank)
    draft.value.text = '水'
    draft.value.text = ''
    expect(draftCount()).toBe(0)
  })

  it('is blank again once it was sent', async () => {
    const draft = useDraft('intake', blank)
    draft.value.text = '水'
    draft.forget()
    await nextTick()
    expect(draft.value).toEqual(blank())
    expect(draftCount()).toBe(0)
  })

  it('goes after three days, whoever opens the desk', () => {
    useDraft('intake', blank).value.text = '水'
    draftsBelongTo('hong')
    sweepDrafts(Date.now() + 2 * 24 * 3_600_000)
    draftsBelongTo('min')
    expect(draftCount()).toBe(1)
    sweepDrafts(Date.now() + 4 * 24 * 3_600_000)
    expect(draftCount()).toBe(0)
  })

  it('is nobody else’s', () => {
    useDraft('intake', blank).value.text = '水'
    draftsBelongTo('hong')
    expect(useDraft('intake', blank).wasKept).toBe(false)
    forgetDrafts()
    draftsBelongTo('min')
    expect(useDraft('intake', blank).wasKept).toBe(true)
  })

  it('is let go after a week', () => {
    useDraft('intake', blank).value.text = '水'
    const later = Date.now() + 8 * 24 * 3_600_000
    expect(useDraft('intake', blank, later).wasKept).toBe(false)
  })
})

describe('where the browser keeps nothing', () => {
  const real = localStorage
  afterEach(() => vi.stubGlobal('localStorage', real))

  it('a draft says so, until it is kept again', () => {
    const draft = useDraft('intake', blank)
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    draft.value.text = '水'
    expect(isUnkept.value).toBe(true)
    vi.stubGlobal('localStorage', real)
    draft.value.text = '水管'
    expect(isUnkept.value).toBe(false)
  })
})

describe('a draft of one tab', () => {
  it('is not the one of another, and goes alone', () => {
    const mine = useDraft(inThisTab('intake'), blank)
    mine.value.text = '甲'
    useDraft('intake@other', blank).value.text = '乙'
    mine.forget()
    expect(useDraft('intake@other', blank).value.text).toBe('乙')
    expect(useDraft(inThisTab('intake'), blank).wasKept).toBe(false)
  })

  it('is offered once its tab is gone, not while it is open', async () => {
    for (const tab of ['open', 'gone']) useDraft(`intake@${tab}`, blank).value.text = tab
    useDraft(inThisTab('intake'), blank).value.text = '这里的'
    const found = leftOver('intake', inThisTab('intake'))
    dispatchEvent(new StorageEvent('storage', { key: 'linli.tab.answer', newValue: '"open 1772671200000"' }))
    expect((await found).map(({ value }) => value)).toEqual([{ text: 'gone', kind: 'help' }])
  })

  it('can be put back after it was thrown away', () => {
    const draft = useDraft(inThisTab('intake'), blank)
    draft.value.text = '甲'
    const before = { ...draft.value }
    draft.forget()
    expect(draft.isBlank).toBe(true)
    draft.restore(before)
    expect(useDraft(inThisTab('intake'), blank).value.text).toBe('甲')
  })
})

describe('an id made here', () => {
  it('is a UUIDv7 of its moment', () => {
    const id = newId(Date.parse('2026-03-05T10:00:00+08:00'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-03-05T10:00:00+08:00'))
  })

  it('is never the same twice, and sorts by time', () => {
    expect(newId()).not.toBe(newId())
    expect(newId(1_000_000_000_000) < newId(1_000_000_000_001)).toBe(true)
  })
})

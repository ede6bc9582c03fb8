import { describe, expect, it } from 'vitest'
import type { MattersVerb, MatterView } from '@/shared/api/schema'
import { changesBetween } from '@/domains/matters/verbs/clash'
import { atOnceBecause, undoable } from '@/domains/matters/verbs/holding'
import { atOnce, bound, inOrder, keyOf } from '@/domains/matters/verbs/layout'
import { panels } from '@/domains/matters/verbs/panels/panels'
import { blanks, formOf } from '@/domains/matters/verbs/writing'

function matter(changes: Partial<MatterView> = {}): MatterView {
  const at = '2026-03-05T10:00:00+08:00'
  return {
    id: '01900000-0000-7000-8000-000000000001',
    number: '2026-000001',
    state: 'handling',
    owner: '郭强',
    category: '',
    urgency: 'normal',
    units: [],
    verbs: [],
    version: 3,
    clock: { due_at: at },
    ...changes,
  } as MatterView
}

describe('what can be taken back', () => {
  const all = Object.keys(blanks) as MattersVerb[]

  it.each(all)('%s is either held or leaves at once for a reason', verb => {
    expect([undoable.has(verb), verb in atOnceBecause].filter(Boolean)).toHaveLength(1)
  })

  // As the server's state table has it.
  it.each<MattersVerb>(['answer', 'refuse', 'follow_up', 'reopen', 'close', 'decide_termination', 'merge', 'archive'])(
    '%s ends a matter or opens it anew, and is held',
    verb => expect(undoable.has(verb)).toBe(true),
  )

  it('a call for help never waits', () => expect(undoable.has('transfer')).toBe(false))
})

describe('the buttons', () => {
  it('are the verbs allowed, each once, the usual next step first', () => {
    const verbs: MattersVerb[] = ['note', 'reply', 'contact', 'pause']
    const { main, others } = inOrder(matter({ verbs }))
    expect(main).toBe('reply')
    expect(others).toHaveLength(3)
    expect(new Set([main, ...others])).toEqual(new Set(verbs))
  })

  it('have no main one where the state’s next step is not allowed', () => {
    expect(inOrder(matter({ verbs: ['note'] })).main).toBeUndefined()
  })

  it('are called by one key, whatever the step is named in this state', () => {
    expect(bound('e', matter({ verbs: ['close', 'archive'] }))).toBe('close')
    expect(bound('e', matter({ verbs: ['note'] }))).toBeUndefined()
    expect(keyOf('archive', matter({ verbs: ['close', 'archive'] }))).toBeUndefined()
  })

  it('each have a form, or need none', () => {
    for (const verb of Object.keys(blanks) as MattersVerb[])
      expect([verb, verb in panels || atOnce.has(verb)]).toEqual([verb, true])
  })
})

describe('a form that is sent', () => {
  it('carries the version that was read', () => {
    expect(formOf('note', { text: '去看过了', is_public: false }, 7)).toEqual({ version: 7, text: '去看过了', is_public: false })
  })

  it('assumes no verdict that nobody spoke', () => {
    const writing = blanks.follow_up(matter())
    expect(formOf('follow_up', writing, 1).rating).toBeUndefined()
    expect(formOf('follow_up', { ...writing, level: 4 }, 1).rating).toBeUndefined()
    expect(formOf('follow_up', { ...writing, level: 4, solved: 'yes' }, 1).rating).toMatchObject({ level: 4, solved: 'yes' })
  })

  it('says nothing of a verdict where nobody was reached', () => {
    const writing = { ...blanks.follow_up(matter()), level: 4 as const, solved: 'yes' as const, reached: false }
    expect(formOf('follow_up', writing, 1).rating).toBeUndefined()
  })
})

describe('a clash', () => {
  it('names what changed, before and after', () => {
    const changes = changesBetween(matter(), matter({ state: 'replied', owner: '何主任' }))
    expect(changes.map(({ what, before, now }) => [what, before, now])).toEqual([
      ['状态', '办理中', '待回访'],
      ['负责人', '郭强', '何主任'],
    ])
  })

  it('names nothing where only lines were added', () => {
    expect(changesBetween(matter(), matter({ version: 4 }))).toEqual([])
  })
})

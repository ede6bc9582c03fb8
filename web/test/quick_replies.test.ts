import { describe, expect, it } from 'vitest'
import { callAt, filled, repliesFor } from '@/domains/quick_replies/replies'

const blank = (name: string) => `（${name}）`
const reply = (code: string, text: string, active = true) => ({ id: code, code, text, active, version: 1 })

describe('a quick reply', () => {
  it('is called by two colons right before the caret', () => {
    expect(callAt('您好::rd', 6)).toEqual({ from: 2, code: 'rd' })
    expect(callAt('::', 2)).toEqual({ from: 0, code: '' })
    expect(callAt('您好：：记下', 6)).toEqual({ from: 2, code: '记下' })
    expect(callAt('::RD', 4)).toEqual({ from: 0, code: 'rd' })
    expect(callAt('::rd 好', 6)).toBeUndefined()
    expect(callAt('时间 8:30', 7)).toBeUndefined()
    expect(callAt('::rd', 1)).toBeUndefined()
  })

  it('is found by its code first, then by its words; what is retired is not', () => {
    const all = [reply('gs', '自来水公司'), reply('rl', '热力公司 gs'), reply('gx', '谢谢', false)]
    expect(repliesFor('g', all).map(({ code }) => code)).toEqual(['gs', 'rl'])
    expect(repliesFor('热力', all).map(({ code }) => code)).toEqual(['rl'])
    expect(repliesFor('zz', all)).toEqual([])
  })

  it('is filled in by fields of either language; what is not known stays to be seen', () => {
    const fields = { door: '欣园3栋2单元101', due: '3月5日' }
    expect(filled('{门牌}，{due}前', fields, blank)).toBe('欣园3栋2单元101，3月5日前')
    expect(filled('请{单位}上门', fields, blank)).toBe('请（单位）上门')
  })
})

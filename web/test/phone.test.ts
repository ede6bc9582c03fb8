import { describe, expect, it } from 'vitest'
import { isTail, isWhole, lackOf, nameIn } from '@/domains/residents/phone'

describe('a phone being typed', () => {
  it.each([
    ['138', 'short', 3],
    ['1384567123', 'short', 10],
    ['138456712345', 'long', 12],
    ['7123456', 'area', 7],
    ['12', 'short', 2],
  ] as const)('%s lacks something', (typed, what, digits) => {
    expect(lackOf(typed)).toEqual({ what, digits })
    expect(isWhole(typed)).toBe(false)
  })

  it.each(['13845671234', '138 4567 1234', '+86 138-4567-1234', '0456-7123456', '4008001234'])('%s is whole', typed => {
    expect(lackOf(typed)).toBeNull()
    expect(isWhole(typed)).toBe(true)
  })

  it('nothing typed lacks nothing', () => expect(lackOf('')).toBeNull())

  it('four digits alone are the end of one', () => {
    expect(isTail('1234')).toBe(true)
    expect(isTail('12345')).toBe(false)
  })
})

describe('how somebody is addressed', () => {
  it.each([
    ['王阿姨', '王'],
    ['老王', '王'],
    ['王秀兰老师', '王秀兰'],
    ['刘大爷', '刘'],
    ['王秀兰', '王秀兰'],
    ['大爷', '大爷'],
    ['wang', 'wang'],
  ])('%s is looked up as %s', (said, name) => expect(nameIn(said)).toBe(name))
})

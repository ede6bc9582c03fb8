import { describe, expect, it } from 'vitest'
import { categoriesLike } from '@/domains/catalogue/catalogue'

const category = (code: string, name: string) => ({ code, name, path: name, active: true, version: 1 })
const categories = [category('0201', '下水'), category('020101', '下水堵塞'), category('020301', '楼道灯'), category('09', '其他')]
const names = (text: string) => categoriesLike(text, categories).map(({ name }) => name)

describe('a category is offered', () => {
  it.each([
    ['厨房下水又堵了', ['下水堵塞', '下水']],
    ['楼道灯坏了三天', ['楼道灯']],
    ['想问问怎么办证明', []],
    ['', []],
  ])('for “%s”: %o', (text, expected) => expect(names(text)).toEqual(expected))
})

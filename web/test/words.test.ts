// That no word is missing is a type error; that no word is empty, or left in the other language, is looked at here.
import { describe, expect, it } from 'vitest'
import { language } from '@/shared/language'

const files = import.meta.glob<Record<string, { value?: unknown }>>(['../src/**/*words.ts', '../src/**/words/*.ts'], { eager: true })

function leaves(words: unknown, path: string[] = []): [string, string][] {
  if (typeof words === 'string') return [[path.join('.'), words]]
  if (typeof words === 'function') return [[path.join('.'), String((words as (said: unknown) => unknown)('2'))]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

function wordsIn(chosen: 'zh' | 'en'): [string, string][] {
  language.value = chosen
  return Object.entries(files).flatMap(([file, exported]) =>
    Object.values(exported).flatMap(({ value }) => leaves(value, [file.replace('../src/', '')])),
  )
}

// Where nobody says anything on purpose.
const silent = /residents\/words\.ts\.(sex|state)\./
const isChinese = (word: string) => /\p{Script=Han}/u.test(word)

describe('words', () => {
  it('are found in both languages', () => {
    expect(wordsIn('zh').length).toBeGreaterThan(300)
    expect(wordsIn('en').map(([name]) => name)).toEqual(wordsIn('zh').map(([name]) => name))
  })

  it('are never empty', () => {
    for (const chosen of ['zh', 'en'] as const)
      expect(wordsIn(chosen).filter(([name, word]) => word === '' && !silent.test(name))).toEqual([])
  })

  it('are not left in Chinese on the English side', () => {
    expect(wordsIn('en').filter(([name, word]) => isChinese(word) && !/other(Language)?$/.test(name))).toEqual([])
  })

  it('are plain: no exclamation marks, no 请知悉', () => {
    expect(wordsIn('zh').filter(([, word]) => /[!！]|知悉|敬请/.test(word))).toEqual([])
  })
})

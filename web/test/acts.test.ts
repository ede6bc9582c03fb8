// Every act the server can write has words: they are read from its sources, so that a new one is missed here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { actWords } from '@/domains/console/journal/act_words'
import { actWord } from '@/domains/matters/view/acts'
import type { StepView } from '@/shared/api/schema'
import { language } from '@/shared/language'

const server = join(import.meta.dirname, '../../server')

function sources(folder: string): string[] {
  return readdirSync(join(server, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.cpp') && !name.endsWith('_test.cpp'))
    .map(name => readFileSync(join(server, folder, name), 'utf8'))
}

// The literals of that form in the calls that the pattern finds.
function literals(text: string, calls: RegExp, form: RegExp): string[] {
  return [...text.matchAll(calls)].flatMap(([, words = '']) => [...words.matchAll(form)].map(([, act = '']) => act))
}

// matters::tell and its kin write a line of the timeline and the journal's "matter.<act>" with it.
const ofMatters = ['modules/matters', 'modules/attachments', 'modules/imports'].flatMap(sources)
const steps = [...new Set(ofMatters.flatMap(text => literals(text, /\b(?:tell|tell_of|save|save_all|finish)\(([^{;]*)/g, /"([a-z_]+)"/g)))]
const written = sources('.').flatMap(text => literals(text, /\b(?!enqueue\b)\w+\(\s*(?:tx|database),([^;]*?);/g, /"([a-z_]{3,}\.[a-z_]+)"/g))
// Promises and visit plans have a tell and a save of their own.
const others = { promise: 'modules/diary', visit_plan: 'modules/visits' }
const told = Object.entries(others).flatMap(([noun, folder]) =>
  sources(folder).flatMap(text => literals(text, /\b(?:tell|save|finish)\(([^{;]*)/g, /"([a-z_]+)"/g).map(act => `${noun}.${act}`)),
)
const entries = [...new Set([...told, ...steps.map(act => `matter.${act}`), ...written])]

afterEach(() => (language.value = 'zh'))

describe('what the server writes', () => {
  it('is found in its sources', () => {
    expect(steps).toEqual(expect.arrayContaining(['accepted', 'not_content', 'file_shown', 'joined']))
    expect(entries).toEqual(expect.arrayContaining(['matter.signed', 'area.plan_laid', 'person.took_over', 'staff.renamed']))
  })

  it.each(['zh', 'en'] as const)('has words on the timeline: %s', chosen => {
    language.value = chosen
    expect(steps.filter(act => actWord({ act } as StepView) === act)).toEqual([])
  })

  // In English a word may be the code itself; that none is missing there is a type error.
  it('has words in the journal', () => {
    expect(entries.filter(act => /[a-z]/.test(actWords(act)))).toEqual([])
  })
})

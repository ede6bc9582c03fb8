// The pages for telephones open in Chrome 100 and Safari 15.0. The build lowers syntax for them, but not what the browser
// itself has to know: that is looked for here, in all that they are made of.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const web = resolve(import.meta.dirname, '..')
const begin = ['my', 'go'].map(app => join(web, `src/${app}/main.ts`))

const tooNew: [name: string, form: RegExp][] = [
  ['Array.at', /\.at\(/],
  ['Array.findLast', /\.findLast(?:Index)?\(/],
  ['an array copied while it is changed', /\.(?:toSorted|toReversed|toSpliced|with)\(/],
  ['Object.hasOwn, Object.groupBy', /\bObject\.(?:hasOwn|groupBy)\(|\bMap\.groupBy\(/],
  ['Array.fromAsync, Promise.withResolvers', /\.(?:fromAsync|withResolvers)\(/],
  ['a look behind in a regular expression', /\(\?<[=!]/],
  ['a regular expression’s flags d and v', /\/[gimsuy]*[dv][gimsuy]*\.(?:exec|test)\(/],
  ['structuredClone', /\bstructuredClone\(/],
  ['randomUUID', /\brandomUUID\(/],
  ['AbortSignal.timeout, AbortSignal.any', /\bAbortSignal\.(?:timeout|any)\(/],
  ['a dialog', /<dialog\b|\.showModal\(/],
  ['inert', /\sinert[\s>=]/],
  ['CSS :has()', /:has\(/],
  ['CSS color-mix(), light-dark()', /(?:color-mix|light-dark)\(/],
  ['CSS @container, @layer, @scope', /@(?:container|layer|scope)\b/],
  ['CSS dvh and its sisters', /\d[dsl]v[hw]\b/],
]

const endings = ['', '.ts', '.vue', '/index.ts']

function fileOf(name: string, from: string): string | undefined {
  if (!name.startsWith('.') && !name.startsWith('@/')) return undefined
  const path = name.startsWith('@/') ? join(web, 'src', name.slice(2)) : resolve(dirname(from), name)
  return endings.map(ending => path + ending).find(file => existsSync(file) && statSync(file).isFile())
}

// All that is reached from the page's beginning, without types alone and without packages, which name their own browsers.
function reached(): Map<string, string> {
  const texts = new Map<string, string>()
  const open = [...begin]
  for (let file = open.pop(); file; file = open.pop()) {
    if (texts.has(file)) continue
    const text = readFileSync(file, 'utf8')
    texts.set(file, text)
    for (const [, name] of text.matchAll(/(?:^import (?!type)[^;]*?|\bimport\()['"]([^'"\n]+)['"]/gm)) {
      const next = fileOf(name ?? '', file)
      if (next) open.push(next)
    }
  }
  return texts
}

const texts = reached()

it('looks at every part of the page', () => {
  const names = [...texts.keys()].map(file => relative(web, file))
  expect(names).toContain('src/my/pages/SayPage.vue')
  expect(names).toContain('src/shared/picture.ts')
  expect(names).toContain('src/shared/base.css')
})

it('sees what it looks for', () => {
  expect(tooNew.filter(([, form]) => form.test('sizes.at(-1)')).map(([name]) => name)).toEqual(['Array.at'])
  expect(tooNew.filter(([, form]) => form.test('.a:has(b) { height: 100dvh }'))).toHaveLength(2)
})

it('uses nothing that Chrome 100 or Safari 15.0 does not have', () => {
  const found = [...texts].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, at) =>
      tooNew.filter(([, form]) => form.test(line)).map(([name]) => `${relative(web, file)}:${at + 1}: ${name}`),
    ),
  )
  expect(found).toEqual([])
})

// The real server. LINLI names the program, LINLI_WEB the built pages.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const program = process.env.LINLI ?? here('../../../build/dev/linli')
const web = process.env.LINLI_WEB ?? here('../../../web/dist')

const newFolder = () => mkdtempSync(join(tmpdir(), 'linli-browser-'))
export const forget = folder => rmSync(folder, { recursive: true, force: true })

// "secretary    k3x9…    社区书记 (community_secretary)" → { secretary: 'k3x9…' }
function loginsIn(text) {
  const lines = text.matchAll(/^(\S+) +(\S+) +\S.*\((\w+)\)$/gm)
  return Object.fromEntries([...lines].map(([, login, password]) => [login, password]))
}

function fill(words) {
  const data = newFolder()
  const logins = loginsIn(execFileSync(program, [...words, '--data', join(data, 'data')], { encoding: 'utf8' }))
  return { data, logins }
}

export const found = () => fill(['init', '--name', '鸭绿河社区', '--code', '230182400001'])
export const fillDemo = () => fill(['demo'])

async function addressOf(child) {
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    const told = /https?:\/\/[\d.]+:\d+/.exec(said)
    if (told) return told[0]
  }
  throw new Error(`the server ended before it said its address: ${said}`)
}

export async function serve({ data, logins }) {
  const words = ['serve', '--data', join(data, 'data'), '--port', '0', '--web', web]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', process.env.LINLI_LOG ? 'inherit' : 'ignore'] })
  const address = await addressOf(child)
  const stop = () =>
    new Promise(ended => {
      child.on('exit', ended)
      child.kill('SIGTERM')
    })
  return { address, logins, stop, database: join(data, 'data', 'linli.db') }
}

// Of a server that has stopped: what it left is whole, and a copy of it is fresh data for whoever comes next.
export function copyOf({ data, logins }) {
  const copy = newFolder()
  cpSync(data, copy, { recursive: true })
  return { data: copy, logins }
}

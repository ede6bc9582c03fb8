// The real server on a fresh data folder. LINLI names the program, LINLI_WEB the built pages.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const program = process.env.LINLI ?? here('../../../build/dev/linli')
const web = process.env.LINLI_WEB ?? here('../../../web/dist')

// "secretary    k3x9…    社区书记 (community_secretary)" → { secretary: 'k3x9…' }
function loginsIn(text) {
  const lines = text.matchAll(/^(\S+) +(\S+) +\S.*\((\w+)\)$/gm)
  return Object.fromEntries([...lines].map(([, login, password]) => [login, password]))
}

async function addressOf(child) {
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    const found = /https?:\/\/[\d.]+:\d+/.exec(said)
    if (found) return found[0]
  }
  throw new Error(`the server ended before it said its address: ${said}`)
}

export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-browser-'))
  const data = join(folder, 'data')
  const init = ['init', '--data', data, '--name', '鸭绿河社区', '--code', '230182400001']
  const logins = loginsIn(execFileSync(program, init, { encoding: 'utf8' }))
  const serve = ['serve', '--data', data, '--port', '0', '--web', web]
  const child = spawn(program, serve, { stdio: ['ignore', 'pipe', process.env.LINLI_LOG ? 'inherit' : 'ignore'] })
  const address = await addressOf(child)
  const stop = () =>
    new Promise(ended => {
      child.on('exit', () => {
        rmSync(folder, { recursive: true, force: true })
        ended()
      })
      child.kill('SIGTERM')
    })
  return { address, logins, stop, database: join(data, 'linli.db') }
}

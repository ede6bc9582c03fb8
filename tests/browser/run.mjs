// The browser tests, each against a server of its own on fresh data, several side by side: node run.mjs [name of a test …]
import { fork } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { forget, found, serve } from './support/server.mjs'
import { buildTown } from './support/town.mjs'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const mostLanes = 4
const wanted = process.argv.slice(2)
// The long ones first, so that no lane is left with one at the end.
const names = readdirSync(here('.'))
  .filter(name => name.endsWith('.test.mjs'))
  .sort((a, b) => statSync(here(b)).size - statSync(here(a)).size)
  .map(name => name.replace('.test.mjs', ''))
  .filter(name => wanted.length === 0 || wanted.includes(name))

// Built once; every test begins on a copy of it.
async function layGround() {
  const founded = found()
  const server = await serve(founded)
  try {
    return { ...founded, town: await buildTown(server) }
  } finally {
    await server.stop()
  }
}

const sum = { passed: 0, failed: 0 }

function tell(name, { passed, failed, lines, seconds }) {
  sum.passed += passed
  sum.failed += failed
  console.log([`-- ${name} (${seconds.toFixed(1)} s)`, ...lines].join('\n'))
}

function fallen(name, began) {
  tell(name, { passed: 0, failed: 1, lines: ['FAIL the lane ended in the middle of it'], seconds: (Date.now() - began) / 1000 })
}

// A lane is a process with a browser of its own that takes one test after the other.
async function runLane(ground) {
  const lane = fork(here('lane.mjs'))
  for (let name = names.shift(); name; name = names.shift()) {
    const began = Date.now()
    lane.send({ name, ground })
    const answer = await new Promise(answered => {
      lane.once('message', answered)
      lane.once('exit', () => answered(null))
    })
    lane.removeAllListeners()
    if (!answer) return fallen(name, began)
    tell(name, answer)
  }
  lane.disconnect()
}

const ground = await layGround()
try {
  const lanes = Math.min(names.length, mostLanes, Number(process.env.LINLI_LANES) || availableParallelism())
  await Promise.all(Array.from({ length: lanes }, () => runLane(ground)))
  for (const name of names.splice(0)) fallen(name, Date.now())
} finally {
  forget(ground.data)
}
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)

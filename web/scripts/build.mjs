// Builds every app, each on its own, so that none drags another's code into its first load.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { apps } from './apps.mjs'

const vite = fileURLToPath(new URL('../node_modules/.bin/vite', import.meta.url))
for (const app of Object.keys(apps))
  execFileSync(vite, ['build', '--logLevel', 'warn'], { env: { ...process.env, APP: app }, stdio: 'inherit' })

// The client's types come from the golden OpenAPI document and from nowhere else:
//   node scripts/api.mjs write    makes src/shared/api/schema.d.ts anew
//   node scripts/api.mjs check    fails when it is not what the document says
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const golden = process.env.LINLI_OPENAPI ?? here('../../docs/api/openapi.json')
const types = here('../src/shared/api/schema.d.ts')
const generator = here('../node_modules/.bin/openapi-typescript')

function write(to) {
  execFileSync(generator, [golden, '-o', to, '--root-types', '--root-types-no-schema-prefix'], { stdio: 'pipe' })
}

function isCurrent() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-api-'))
  try {
    write(join(folder, 'schema.d.ts'))
    return existsSync(types) && readFileSync(join(folder, 'schema.d.ts'), 'utf8') === readFileSync(types, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[2] === 'check') {
  if (!isCurrent()) {
    console.error('src/shared/api/schema.d.ts is not what docs/api/openapi.json says: run `npm run api`.')
    process.exit(1)
  }
} else {
  write(types)
}

// What a printer would get: how many sheets of which size, and the words on them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const pointsInMillimetre = 72 / 25.4

const read = (program, ...words) => execFileSync(program, words, { encoding: 'utf8' })

function looked(file) {
  const sizes = [...read('pdfinfo', '-l', '-1', file).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)]
  const sheets = sizes.map(([, ...size]) => size.map(points => Math.round(points / pointsInMillimetre)))
  // A font may draw one glyph for 一 and for the radical ⼀; the text of a PDF then names either.
  return { sheets, text: read('pdftotext', '-layout', file, '-').normalize('NFKC') }
}

// Sheets in millimetres, as the page's own style sheet asks for them; A4 where it asks for nothing.
export async function onPaper(page) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    return looked(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const a4 = [210, 297]

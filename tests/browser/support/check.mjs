// Counts what holds and what does not, and keeps the lines until the run asks for them: several tests run side by side.
let stock = { passed: 0, failed: 0, lines: [] }

export function check(name, holds, told = '') {
  if (holds) stock.passed++
  else stock.failed++
  stock.lines.push(`${holds ? 'ok  ' : 'FAIL'} ${name} ${holds ? '' : told}`.trimEnd())
}

export function equal(name, found, expected) {
  const same = JSON.stringify(found) === JSON.stringify(expected)
  check(name, same, `found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
}

// What was counted since it was last asked.
export function takeStock() {
  const counted = stock
  stock = { passed: 0, failed: 0, lines: [] }
  return counted
}

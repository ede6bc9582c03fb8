// Counts what holds and what does not; the last line of a run is "N passed, N failed".
let passed = 0
let failed = 0

export function check(name, holds, told = '') {
  if (holds) passed++
  else failed++
  console.log(holds ? 'ok  ' : 'FAIL', name, holds ? '' : told)
}

export function equal(name, found, expected) {
  const same = JSON.stringify(found) === JSON.stringify(expected)
  check(name, same, `found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
}

export function conclude() {
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

// The address on the receipt. Number and code stand behind the #, so no server and no log ever sees them.
export function followLink(number: string, code: string, origin: string = location.origin): string {
  return `${origin}/my/#number=${encodeURIComponent(number)}&code=${encodeURIComponent(code)}`
}

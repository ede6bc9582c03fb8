// A phone number as it is being typed: what may already be asked with it, and what it still lacks. Whether it is one in
// the end the server decides.
const mobileLength = 11
const shortestWhole = 10 // a landline with its area code, or 400 and 800

export const digitsOf = (typed: string) => typed.replace(/\D/g, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')

export const isTail = (typed: string) => /^\s*\d{4}\s*$/.test(typed)

export type PhoneLack = { what: 'short' | 'long' | 'area'; digits: number } | null

export function lackOf(typed: string): PhoneLack {
  const { length, 0: first, 1: second } = digitsOf(typed)
  if (length === 0) return null
  const isMobile = first === '1' && (second === undefined || second >= '3')
  if (isMobile && length > mobileLength) return { what: 'long', digits: length }
  if (isMobile && length < mobileLength) return { what: 'short', digits: length }
  if (length < 7) return { what: 'short', digits: length }
  if (length < shortestWhole) return { what: 'area', digits: length }
  return null
}

export const isWhole = (typed: string) => digitsOf(typed).length >= shortestWhole && lackOf(typed) === null

// "王阿姨" is somebody called 王: how people are addressed stands in no register.
const address =
  /(?:老师傅|老爷子|老太太|大爷|大妈|大叔|大婶|大姐|大哥|阿姨|叔叔|奶奶|爷爷|师傅|老师|先生|女士|小姐|同志|医生|大夫|主任|家)$/u

export function nameIn(said: string): string {
  const name = said.trim()
  const bare = name.replace(address, '').replace(/^[老小](?=\p{Script=Han}$)/u, '')
  return bare || name
}

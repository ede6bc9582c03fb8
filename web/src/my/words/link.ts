// A link that opens nothing: cut off when it was copied, or no longer in force.
import { inBoth } from '@/shared/language'

const zh = { broken: '这个链接不对，或者不能用了。请问问社区。' }
const en: typeof zh = { broken: 'This link is not right, or no longer works. Please ask the community.' }

export const words = inBoth(zh, en)

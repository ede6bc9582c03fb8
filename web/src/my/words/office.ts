// The foot of every page.
import { inBoth } from '@/shared/language'

const zh = { phone: '社区电话' }
const en: typeof zh = { phone: 'Phone of the community' }

export const words = inBoth(zh, en)

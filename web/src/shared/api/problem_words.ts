// What to say when something went wrong: the server's own words where it spoke, else ours.
import { inBoth } from '@/shared/language'
import { LineDown, Refused } from './client'

const zh = {
  lineDown: '线路断了。写的都还在，线路好了再点一次。',
  fault: '服务器出了点问题，没有存上。写的都还在，过一会儿再试。',
}
const en: typeof zh = {
  lineDown: 'The line is down. What you wrote is still here; try again when it is back.',
  fault: 'Something went wrong on the server and nothing was saved. What you wrote is still here; try again soon.',
}
const words = inBoth(zh, en)

export function sayWhatWentWrong(problem: unknown): string {
  if (problem instanceof LineDown) return words.value.lineDown
  if (problem instanceof Refused && problem.message && problem.status !== 500) return problem.message
  return words.value.fault
}

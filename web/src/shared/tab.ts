// Which tab of the browser this is: the same after a reload, another one for a copy of it. A copy takes along what the tab
// had kept for itself; but only a page that has left says so, and only that is one's own return.
import { newId } from './ids'
import { remembered } from './remembered'

const known = remembered('tab', '', () => sessionStorage)
const hasLeft = remembered('tab.left', false, () => sessionStorage)

export const thisTab = (hasLeft.read() && known.read()) || newId()
known.write(thisTab)
hasLeft.forget()
addEventListener('pagehide', () => hasLeft.write(true))
addEventListener('pageshow', () => hasLeft.forget())

// Tabs hear of one another by what each writes into the storage they share.
const timeToAnswer = 250
const call = remembered('tab.call', '')
const answer = remembered('tab.answer', '')
const heard = new Set<string>()
addEventListener('storage', ({ key, newValue }) => {
  if (key === call.key && newValue) answer.write(`${thisTab} ${Date.now()}`)
  if (key === answer.key && newValue) heard.add(newValue.replace(/^"|[ "].*$/g, ''))
})

// The other tabs that are open now, as far as they answer.
export async function openTabs(): Promise<ReadonlySet<string>> {
  heard.clear()
  call.write(`${thisTab} ${Date.now()}`)
  await new Promise(over => setTimeout(over, timeToAnswer))
  return new Set(heard)
}

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

const timeToAnswer = 250
const asking = 'who is there'
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('linli.tabs') : null
const heard = new Set<string>()
channel?.addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (data === asking) channel.postMessage(thisTab)
  else heard.add(data)
})

// The other tabs that are open now, as far as they answer.
export async function openTabs(): Promise<ReadonlySet<string>> {
  heard.clear()
  channel?.postMessage(asking)
  await new Promise(over => setTimeout(over, timeToAnswer))
  return new Set(heard)
}

// Parts of the page that are fetched once they are wanted.
import { defineAsyncComponent, type AsyncComponentLoader } from 'vue'
import PageComing from './parts/PageComing.vue'
import PageLost from './parts/PageLost.vue'

const soon = 300
const tooLong = 20_000

// A page: while it is on its way that is said, and where it does not come one may try again.
export const lazyPage = (loader: AsyncComponentLoader) =>
  defineAsyncComponent({ loader, loadingComponent: PageComing, errorComponent: PageLost, delay: soon, timeout: tooLong })

// What one can do without: where it does not come, nothing stands in its place.
export const lazyExtra = <Part extends AsyncComponentLoader>(loader: Part) =>
  defineAsyncComponent({ loader, errorComponent: () => null }) as Awaited<ReturnType<Part>>['default']

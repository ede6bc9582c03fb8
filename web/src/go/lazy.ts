// Pages that are fetched after the first: all of them at once behind it, because the next stairwell has no signal.
import { defineAsyncComponent, type Component } from 'vue'
import PageLost from './parts/PageLost.vue'

type Loader = () => Promise<{ default: Component }>
const loaders: Loader[] = []

export function lazyPage(loader: Loader): Component {
  loaders.push(loader)
  return defineAsyncComponent({ loader, errorComponent: PageLost, delay: 300, timeout: 20_000 })
}

export function fetchAll(): void {
  for (const loader of loaders) void loader().catch(() => undefined) // it is asked for again when it is opened
}

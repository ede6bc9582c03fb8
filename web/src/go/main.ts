import '@/shared/tokens.css'
import '@/shared/base.css'
import './go.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'

const client = new QueryClient({
  // Without a network it fails, and says so; what was fetched before stays on the page.
  defaultOptions: { queries: { staleTime: 15_000, retry: false, networkMode: 'always', refetchOnReconnect: true } },
})

createApp(App).use(VueQueryPlugin, { queryClient: client }).mount('#app')

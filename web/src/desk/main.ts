import '@/shared/tokens.css'
import '@/shared/base.css'
import './element.css'
import './print.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { LineDown } from '@/shared/api/client'
import { sweepDrafts } from '@/shared/drafts'
import App from './App.vue'
import { watchForMissing } from './missing'
import { router } from './router'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, problem) => problem instanceof LineDown && navigator.onLine && failures < 3, // a refusal stays a refusal
      networkMode: 'always', // without a network it fails, and says so, rather than waiting silently
      refetchOnReconnect: true,
    },
  },
})

sweepDrafts()
watchForMissing(router)
createApp(App).use(VueQueryPlugin, { queryClient: client }).use(router).mount('#app')

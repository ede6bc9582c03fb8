import '@/shared/tokens.css'
import '@/shared/base.css'
import './my.css'
import { createApp } from 'vue'
import App from './App.vue'
import { sweepPhone } from './kept'

sweepPhone()

createApp(App).mount('#app')

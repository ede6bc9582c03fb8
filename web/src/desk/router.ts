// Addresses live behind the #, so that the server needs to know one file only.
import { createRouter, createWebHashHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/matters' },
    { path: '/matters', name: 'matters', component: () => import('@/domains/matters/MattersPage.vue') },
    { path: '/matters/:id', name: 'matter', component: () => import('@/domains/matters/MattersPage.vue') },
    { path: '/persons/:id', name: 'person', component: () => import('./pages/PersonPage.vue') },
    { path: '/doors/:id', name: 'door', component: () => import('./pages/DoorPage.vue') },
    { path: '/:nowhere(.*)*', redirect: '/matters' },
  ],
})

// Addresses live behind the #, so that the server needs to know one file only.
import { createRouter, createWebHashHistory } from 'vue-router'
import { adminRoute } from './admin/sections'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'shift', component: () => import('@/domains/matters/shift/ShiftPage.vue') },
    { path: '/board/:id?', name: 'board', component: () => import('@/domains/matters/board/BoardPage.vue') },
    { path: '/follow-up/:id?', name: 'follow-up', component: () => import('@/domains/matters/follow_up/FollowUpPage.vue') },
    { path: '/matters', name: 'matters', component: () => import('@/domains/matters/MattersPage.vue') },
    { path: '/matters/:id', name: 'matter', component: () => import('@/domains/matters/MattersPage.vue') },
    { path: '/persons/:id', name: 'person', component: () => import('./pages/PersonPage.vue') },
    { path: '/doors/:id', name: 'door', component: () => import('./pages/DoorPage.vue') },
    adminRoute,
    { path: '/:nowhere(.*)*', redirect: '/' },
  ],
})

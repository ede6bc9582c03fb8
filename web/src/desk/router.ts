// Addresses live behind the #, so that the server needs to know one file only.
import { createRouter, createWebHashHistory } from 'vue-router'
import { adminRoute } from './admin/sections'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'shift', component: () => import('./pages/ShiftStart.vue') },
    { path: '/board/:id?', name: 'board', component: () => import('@/domains/matters/board/BoardPage.vue') },
    { path: '/follow-up/:id?', name: 'follow-up', component: () => import('@/domains/matters/follow_up/FollowUpPage.vue') },
    { path: '/matters', name: 'matters', component: () => import('@/domains/matters/MattersPage.vue') },
    { path: '/matters/:id', name: 'matter', component: () => import('@/domains/matters/MattersPage.vue') },
    { path: '/diary/:id?', name: 'diary', component: () => import('@/domains/diary/LinesPage.vue') },
    { path: '/promises/:id?', name: 'promises', component: () => import('@/domains/diary/LedgersPage.vue') },
    { path: '/visits/:id?', name: 'visits', component: () => import('@/domains/visits/PlansPage.vue') },
    { path: '/coverage', name: 'coverage', component: () => import('@/domains/visits/CoveragePage.vue') },
    { path: '/persons/:id', name: 'person', component: () => import('./pages/PersonPage.vue') },
    { path: '/doors/:id', name: 'door', component: () => import('./pages/DoorPage.vue') },
    { path: '/residents', name: 'residents', component: () => import('./pages/ResidentsPage.vue') },
    { path: '/households/:id', name: 'household', component: () => import('./pages/HouseholdPage.vue') },
    { path: '/estates', name: 'estates', component: () => import('./pages/EstatesPage.vue') },
    { path: '/estates/:id', name: 'estate', component: () => import('./pages/EstatePage.vue') },
    { path: '/buildings/:id', name: 'building', component: () => import('./pages/BuildingPage.vue') },
    { path: '/map', name: 'map', component: () => import('./pages/MapPage.vue') },
    { path: '/today', name: 'today', component: () => import('@/domains/figures/TodayPage.vue') },
    { path: '/statistics', name: 'statistics', component: () => import('@/domains/figures/StatisticsPage.vue') },
    { path: '/report', name: 'report', component: () => import('@/domains/figures/ReportPage.vue') },
    { path: '/list', name: 'listed', component: () => import('@/domains/matters/listed/ListedPage.vue') },
    adminRoute,
    { path: '/:nowhere(.*)*', redirect: '/' },
  ],
})

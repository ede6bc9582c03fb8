// The pages of administration and who sees them: whoever holds one of a page's permissions. The server asks again.
import { computed } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { useMe } from '@/domains/access/session'
import type { AccessPermission } from '@/shared/api/schema'
import { words } from './words'

type Group = 'people' | 'ground' | 'rules' | 'machine'

interface Section {
  name: Exclude<keyof typeof words.value, Group | 'title' | 'nav' | 'nothing'>
  group: Group
  may: readonly AccessPermission[]
  page: () => Promise<unknown>
}

const sections: readonly Section[] = [
  {
    name: 'staff',
    group: 'people',
    may: ['manage_staff', 'grant_roles', 'read_journal'],
    page: () => import('@/domains/access/staff/StaffPage.vue'),
  },
  {
    name: 'standIns',
    group: 'people',
    may: ['grant_roles'],
    page: () => import('@/domains/access/staff/StandInsPage.vue'),
  },
  {
    name: 'posts',
    group: 'people',
    may: ['manage_areas', 'grant_roles'],
    page: () => import('@/domains/grid/workers/WorkersPage.vue'),
  },
  { name: 'areas', group: 'ground', may: ['manage_areas'], page: () => import('@/domains/grid/areas/AreasPage.vue') },
  { name: 'places', group: 'ground', may: ['manage_areas'], page: () => import('@/domains/grid/places/PlacesPage.vue') },
  { name: 'units', group: 'ground', may: ['manage_units'], page: () => import('@/domains/units/keeping/UnitsPage.vue') },
  {
    name: 'imports',
    group: 'ground',
    may: ['manage_areas', 'manage_units', 'edit_residents'],
    page: () => import('./imports/ImportPage.vue'),
  },
  {
    name: 'categories',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/catalogue/categories/CategoriesPage.vue'),
  },
  {
    name: 'duties',
    group: 'rules',
    may: ['manage_areas'],
    page: () => import('@/domains/catalogue/duties/DutiesPage.vue'),
  },
  {
    name: 'dispatch',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/catalogue/dispatch/DispatchRulesPage.vue'),
  },
  {
    name: 'limits',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/catalogue/limits/LimitsPage.vue'),
  },
  {
    name: 'calendar',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/console/calendar/CalendarPage.vue'),
  },
  {
    name: 'replies',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/quick_replies/RepliesPage.vue'),
  },
  {
    name: 'settings',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/console/settings/SettingsPage.vue'),
  },
  {
    name: 'texts',
    group: 'rules',
    may: ['manage_settings'],
    page: () => import('@/domains/console/settings/TextsPage.vue'),
  },
  {
    name: 'journal',
    group: 'machine',
    may: ['read_journal'],
    page: () => import('@/domains/console/journal/JournalPage.vue'),
  },
  { name: 'jobs', group: 'machine', may: ['manage_jobs'], page: () => import('@/domains/console/jobs/JobsPage.vue') },
  { name: 'keys', group: 'machine', may: ['manage_jobs'], page: () => import('@/domains/console/keys/KeysPage.vue') },
]

export const adminRoute: RouteRecordRaw = {
  path: '/admin',
  name: 'admin',
  component: () => import('./AdminPage.vue'),
  children: sections.map(({ name, page }) => ({
    path: `${name}/:id?`,
    name: `admin.${name}`,
    component: page as () => Promise<typeof import('*.vue')>,
  })),
}

const groups: readonly Group[] = ['people', 'ground', 'rules', 'machine']

// What this member of staff sees, by group; empty groups are left out.
export function useSections() {
  const { may } = useMe()
  const seen = computed(() => sections.filter(section => section.may.some(may)))
  const grouped = computed(() =>
    groups
      .map(group => ({ group, pages: seen.value.filter(section => section.group === group) }))
      .filter(({ pages }) => pages.length > 0),
  )
  return { seen, grouped }
}

import type { AccessRole } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

const zh: Record<AccessRole, string> = {
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  auditor: '审计员',
  community_secretary: '社区书记',
  window_clerk: '窗口',
  hotline_operator: '话务员',
  committee_staff: '居民委',
  grid_worker: '网格员',
  volunteer: '志愿者',
  helper: '帮扶人',
  unit_contact: '协作单位',
}

const en: typeof zh = {
  system_administrator: 'System administrator',
  security_administrator: 'Security administrator',
  auditor: 'Auditor',
  community_secretary: 'Secretary',
  window_clerk: 'Window clerk',
  hotline_operator: 'Hotline',
  committee_staff: 'Committee',
  grid_worker: 'Grid worker',
  volunteer: 'Volunteer',
  helper: 'Helper',
  unit_contact: 'Helping unit',
}

export const roleWords = inBoth(zh, en)

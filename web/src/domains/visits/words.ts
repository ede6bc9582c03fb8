// The nouns of visits, by the names the server gives them, and the words of their forms.
import type { VisitsConcern, VisitsEndedBecause, VisitsMet, VisitsTier, VisitsWay } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

interface Nouns {
  tier: Record<VisitsTier, string>
  met: Record<VisitsMet, string>
  way: Record<VisitsWay, string>
  concern: Record<VisitsConcern, string>
  because: Record<VisitsEndedBecause, string>
}

const zhNouns: Nouns = {
  tier: { high: '高风险 · 每周', key: '重点 · 每月', general: '一般 · 每季' },
  met: { themselves: '见到本人', family: '见到家人', nobody: '没人应门' },
  way: {
    door: '上门',
    message: '微信等消息',
    third_party: '向别人打听',
    volunteer: '志愿者、党员结对',
    neighbour: '亲邻互助',
    alarm: '智能预警',
    phone: '打电话',
  },
  concern: {
    health: '身体',
    housing: '住房安全',
    fire_gas: '用火用气',
    income: '收入',
    mood: '心情',
    care: '没人照料',
  },
  because: { not_needed: '不用再看了', moved_away: '搬走了', died: '过世了', declined: '本人不愿意' },
}

const enNouns: Nouns = {
  tier: { high: 'High risk · weekly', key: 'Key · monthly', general: 'General · quarterly' },
  met: { themselves: 'Met in person', family: 'Met the family', nobody: 'Nobody home' },
  way: {
    door: 'At the door',
    message: 'By message',
    third_party: 'Through others',
    volunteer: 'Volunteer or Party member',
    neighbour: 'Neighbours and kin',
    alarm: 'Alarm device',
    phone: 'By phone',
  },
  concern: {
    health: 'Health',
    housing: 'Safe housing',
    fire_gas: 'Fire and gas',
    income: 'Income',
    mood: 'Mood',
    care: 'Care',
  },
  because: { not_needed: 'Not needed any more', moved_away: 'Moved away', died: 'Died', declined: 'Declined' },
}

export const nouns = inBoth(zhNouns, enNouns)

const zh = {
  met: '见到谁',
  way: '怎么联系的',
  concerns: '要留意的',
  findings: '看到的情况',
  needs: '有什么要办的',
  followUp: '下一步',
  overdue: '过了时间',
  secondTry: '今天没见到，再去一次',
  alert: (n: number) => `连着 ${n} 次没见到`,
  change: (words: string) => `出了大事：${words}`,
  due: (moment: string) => `${moment}前`,
  alone: '独居',
  lastSeen: (moment: string) => `上回见到：${moment}`,
  neverSeen: '还没见过',
  recorded: '记下了',
}

const en: typeof zh = {
  met: 'Who was met',
  way: 'How',
  concerns: 'To keep an eye on',
  findings: 'What was found',
  needs: 'What is needed',
  followUp: 'What comes next',
  overdue: 'Overdue',
  secondTry: 'Not seen today: once more',
  alert: n => `Not seen ${n} times in a row`,
  change: words => `Something serious: ${words}`,
  due: moment => `by ${moment}`,
  alone: 'lives alone',
  lastSeen: moment => `last seen ${moment}`,
  neverSeen: 'not seen yet',
  recorded: 'Recorded',
}

export const words = inBoth(zh, en)

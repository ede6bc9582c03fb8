import type { FiguresBy } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'
import type { SpanName } from './spans'

export const indicatorNames = [
  'received',
  'open',
  'overdue_open',
  'direct_answered',
  'accepted',
  'signed_on_time',
  'responded',
  'finished_on_time',
  'ended',
  'solved',
  'satisfied',
  'satisfied_with_defaults',
  'rated_by_themselves',
  'reopened',
  'returned',
  'extended',
  'urged',
  'supervised',
] as const
export type IndicatorName = (typeof indicatorNames)[number]
export const nowNames = ['received_today', 'closed_today', 'open', 'late', 'waiting'] as const
export type NowName = (typeof nowNames)[number]

interface Words {
  now: Record<NowName, string>
  indicator: Record<IndicatorName, string>
  by: Record<FiguresBy, string>
  head: Record<FiguresBy, string>
  span: Record<SpanName, string>
  today: string
  loading: string
  again: string
  asOf: (moment: string) => string
  lateMeans: string
  lateList: string
  nobodyLate: string
  wholeList: string
  repeats: string
  aboutRepeats: string
  noRepeats: string
  times: (count: number) => string
  last: (moment: string) => string
  areas: string
  area: string
  nothingOpen: string
  statistics: string
  from: string
  until: string
  group: string
  item: string
  overdueMeans: string
  total: string
  csv: string
  xlsx: string
  chart: string
  tableBelow: string
  none: string
  unnamed: string
  typical: (days: string) => string
  nine: (days: string) => string
  report: string
  reportOf: (month: string) => string
  month: string
  print: string
  thisMonth: string
  monthBefore: string
  byArea: string
  byCategory: string
  others: (count: number) => string
  counted: string
  countsAgain: string
  medianDays: string
  p90Days: string
  madeBy: (name: string) => string
}

const zh: Words = {
  now: { received_today: '今天收到', closed_today: '今天办结', open: '在办', late: '超时', waiting: '等回访' },
  indicator: {
    received: '收到',
    open: '在办',
    overdue_open: '超期在办',
    direct_answered: '当场答复',
    accepted: '受理',
    signed_on_time: '按时签收',
    responded: '按时联系',
    finished_on_time: '按时办结',
    ended: '有结果',
    solved: '解决',
    satisfied: '满意（本人评的）',
    satisfied_with_defaults: '满意（含默认）',
    rated_by_themselves: '本人评价',
    reopened: '重办',
    returned: '退单',
    extended: '延期',
    urged: '催办',
    supervised: '督办',
  },
  by: { none: '只看合计', month: '按月', area: '按区域', category: '按类别', channel: '按渠道', kind: '按类型' },
  head: { none: '项目', month: '月份', area: '区域', category: '类别', channel: '渠道', kind: '类型' },
  span: { month: '本月', last_month: '上月', quarter: '本季', year: '今年', twelve: '近 12 个月' },
  today: '今天',
  loading: '正在算…',
  again: '再试一次',
  asOf: moment => `截至 ${moment}`,
  lateMeans: '超时：签收、联系、答复或者回访，有一步过了时限。统计里的“超期在办”只数过了办理期限还没答复的。',
  lateList: '超时的事',
  nobodyLate: '没有超时的事。',
  wholeList: '全部',
  repeats: '反复出现的',
  aboutRepeats: '90 天里，同一个单元或同一栋楼，同一类问题，3 次以上',
  noRepeats: '90 天里没有反复出现的问题。',
  times: count => `${count} 次`,
  last: moment => `最近 ${moment}`,
  areas: '各区域现在',
  area: '区域',
  nothingOpen: '现在没有在办的事。',
  statistics: '统计',
  from: '从',
  until: '到',
  group: '怎么分',
  item: '项目',
  overdueMeans: '超期在办：过了办理期限还没答复的。“今天”里的超时还数签收、联系、回访过了时限的。',
  total: '合计',
  csv: '下载 CSV',
  xlsx: '下载 xlsx',
  chart: '图',
  tableBelow: '下面的表里是同样的数',
  none: '这段时间里没有事项。',
  unnamed: '没分类',
  typical: days => `一半的事 ${days} 天内有答复`,
  nine: days => `九成的事 ${days} 天内有答复`,
  report: '月报',
  reportOf: month => `${month} 诉求办理月报`,
  month: '月份',
  print: '打印',
  thisMonth: '本月',
  monthBefore: '上月',
  byArea: '各区域',
  byCategory: '说得最多的',
  others: count => `其余 ${count} 项`,
  counted: '件',
  countsAgain: '重办的每办一次算一次，打开的清单里一件只列一次。',
  medianDays: '一半的事几天内有答复',
  p90Days: '九成的事几天内有答复',
  madeBy: name => `制表 ${name}`,
}

const en: Words = {
  now: {
    received_today: 'Received today',
    closed_today: 'Closed today',
    open: 'Open',
    late: 'Late',
    waiting: 'To call back',
  },
  indicator: {
    received: 'Received',
    open: 'Open',
    overdue_open: 'Open, overdue',
    direct_answered: 'Answered at once',
    accepted: 'Accepted',
    signed_on_time: 'Signed in time',
    responded: 'Contacted in time',
    finished_on_time: 'Finished in time',
    ended: 'With an outcome',
    solved: 'Solved',
    satisfied: 'Satisfied (own word)',
    satisfied_with_defaults: 'Satisfied (with defaults)',
    rated_by_themselves: 'Rated by themselves',
    reopened: 'Reopened',
    returned: 'Returned',
    extended: 'Extended',
    urged: 'Urged',
    supervised: 'Supervised',
  },
  by: { none: 'Total only', month: 'By month', area: 'By area', category: 'By category', channel: 'By channel', kind: 'By kind' },
  head: { none: 'Item', month: 'Month', area: 'Area', category: 'Category', channel: 'Channel', kind: 'Kind' },
  span: { month: 'This month', last_month: 'Last month', quarter: 'This quarter', year: 'This year', twelve: '12 months' },
  today: 'Today',
  loading: 'Counting…',
  again: 'Try again',
  asOf: moment => `As of ${moment}`,
  lateMeans:
    'Late: signing, contacting, replying or calling back is past its time. “Open, overdue” in the statistics counts only what has no reply after its last day.',
  lateList: 'What is late',
  nobodyLate: 'Nothing is late.',
  wholeList: 'All',
  repeats: 'What comes again',
  aboutRepeats: 'In 90 days, the same entrance or building and the same kind of trouble, three times or more',
  noRepeats: 'Nothing came again within 90 days.',
  times: count => `${count} times`,
  last: moment => `last ${moment}`,
  areas: 'The areas now',
  area: 'Area',
  nothingOpen: 'Nothing is open now.',
  statistics: 'Statistics',
  from: 'From',
  until: 'Until',
  group: 'Grouped',
  item: 'Item',
  overdueMeans:
    'Open, overdue: no reply after its last day. “Late” on the page of today also counts signing, contacting and calling back past their time.',
  total: 'Total',
  csv: 'Download CSV',
  xlsx: 'Download xlsx',
  chart: 'Chart',
  tableBelow: 'the table below holds the same numbers',
  none: 'No matters in this span.',
  unnamed: 'Uncategorised',
  typical: days => `Half were answered within ${days} days`,
  nine: days => `Nine in ten were answered within ${days} days`,
  report: 'Month report',
  reportOf: month => `Matters in ${month}`,
  month: 'Month',
  print: 'Print',
  thisMonth: 'This month',
  monthBefore: 'Month before',
  byArea: 'By area',
  byCategory: 'Said most often',
  others: count => `${count} others`,
  counted: 'matters',
  countsAgain: 'A matter done again counts each time it is done; the list behind a number names it once.',
  medianDays: 'Half answered within (days)',
  p90Days: 'Nine in ten answered within (days)',
  madeBy: name => `Made by ${name}`,
}

export const words = inBoth(zh, en)

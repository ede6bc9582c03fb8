import type { DayKind } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

const kind: Record<DayKind, string> = { off: '休', work: '班' }
const kindEn: typeof kind = { off: 'off', work: 'work' }

const zh = {
  title: '工作日历',
  about: '按工作日算的时限都看这里：周末、国务院公布的放假和调休补班。',
  year: '年份',
  known: (year: number) => `${year} 年的通知已经装好`,
  unknown: (year: number) => `${year} 年的放假通知还没有装，这一年先按周一到周五算工作日，放假和补班都不算。`,
  nextMissing: (year: number) => `${year} 年的通知还没有装。一般每年 11 月公布，公布后请在这里装上，跨年的期限才算得准。`,
  load: '装一年的通知',
  loadAbout: '整年一次装：每行一天，写日期、名称、类型（休 或 班）。有一行读不懂，就一行也不存。原来这一年的会换掉。',
  file: '选文件（CSV）',
  text: '或者直接贴在这里',
  sample: '日期,名称,类型\n2027-01-01,元旦,休\n2027-01-02,元旦,班',
  save: '装上',
  loaded: (year: number) => `${year} 年装好了`,
  line: (line: string) => `第 ${line} 行`,
  weekdays: '一二三四五六日',
  month: (month: number) => `${month} 月`,
  dayOff: '放假',
  dayWork: '补班',
  weekend: '周末',
  workday: '工作日',
  list: '放假和补班',
  none: '没有。',
  when: (month: number, day: number) => `${month} 月 ${day} 日`,
}

const en: typeof zh = {
  title: 'Working days',
  about: 'All limits in working days look here: weekends, the holidays the State Council publishes, and the days worked instead.',
  year: 'Year',
  known: year => `The notice of ${year} is loaded`,
  unknown: year =>
    `The notice of ${year} is not loaded: Monday to Friday count as working days, without holidays and make-up days.`,
  nextMissing: year =>
    `The notice of ${year} is not loaded. It is usually published in November; load it here so that limits across the new year are right.`,
  load: 'Load a year’s notice',
  loadAbout:
    'A whole year at once: a line a day with date, name and kind (off or work). If a single line cannot be read, nothing is stored. What was known of that year is replaced.',
  file: 'Choose a file (CSV)',
  text: 'or paste it here',
  sample: 'date,name,kind\n2027-01-01,New Year,off\n2027-01-02,New Year,work',
  save: 'Load it',
  loaded: year => `${year} is loaded`,
  line: line => `line ${line}`,
  weekdays: 'MTWTFSS',
  month: month =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? String(month),
  dayOff: 'holiday',
  dayWork: 'worked instead',
  weekend: 'weekend',
  workday: 'working day',
  list: 'Holidays and make-up days',
  none: 'None.',
  when: (month, day) => `${day}/${month}`,
}

export const words = inBoth(zh, en)
export const kindWords = inBoth(kind, kindEn)

// What the timeline's lines say happened, and the facts that go with it. A line whose act is not named here shows the act
// as it is.
import type {
  MattersEmergencyService,
  MattersEnding,
  MattersLevel,
  MattersRefusalGround,
  MattersSolved,
  MattersSupervisionLevel,
  MattersSupervisionTrigger,
  StepView,
} from '@/shared/api/schema'
import { dayWords, momentWords } from '@/shared/clock'
import { inBoth } from '@/shared/language'
import { satisfactionWord, words as nouns } from '../words'

const zh = {
  acts: {
    accepted: '受理',
    answered: '直接答复',
    archived: '归档',
    closed: '办结',
    contacted: '联系了居民',
    corrected: '改了登记',
    designated: '没同意退单，指定办理',
    dispatched: '派单',
    extended: '同意延期',
    file_added: '放上照片或文件',
    file_hidden: '收起，不给居民看',
    file_removed: '删掉照片或文件',
    file_shown: '给居民看',
    handed_over: '转给别人办',
    extension_asked: '申请延期',
    extension_denied: '没同意延期',
    joined: '又有人反映',
    link_issued: '给协作单位发了链接',
    merged: '并入',
    not_content: '居民不满意',
    not_reached: '没联系上',
    noted: '记一笔',
    paused: '挂起',
    rated_by_default: '七天没评，按默认评价',
    rated_unconfirmed: '网上评了，办的人知道查询码：还要回访',
    receipt_told: '又给了回执和查询码',
    refused: '不予受理',
    replied: '答复',
    interim_reported: '说了进展',
    reported: '提出',
    reporter_revealed: '看了诉求人的电话',
    resumed: '接着计时',
    returned: '同意退单',
    return_asked: '申请退单',
    reopened: '重办',
    said: '居民补充',
    signed: '签收',
    supervised: '督办',
    terminated: '终止',
    termination_asked: '申请终止',
    termination_denied: '没同意终止',
    transferred: '转紧急',
    urged: '催办',
    warned: '时限提醒',
  },
  due: (moment: string) => `期限 ${moment}`,
  until: (day: string) => `到 ${day}`,
  promised: (day: string) => `答应 ${day}`,
  share: (percent: string) => `时限用了 ${percent}%`,
  goesTo: (level: string) => `交${level}`,
}

const en: typeof zh = {
  acts: {
    accepted: 'Accepted',
    answered: 'Answered at once',
    archived: 'Archived',
    closed: 'Closed',
    contacted: 'Spoke to the resident',
    corrected: 'Corrected',
    designated: 'Return denied: designated',
    dispatched: 'Dispatched',
    extended: 'More time granted',
    file_added: 'Photo or file added',
    file_hidden: 'Hidden from the resident',
    file_removed: 'Photo or file removed',
    file_shown: 'Shown to the resident',
    handed_over: 'Handed over',
    extension_asked: 'More time asked',
    extension_denied: 'More time denied',
    joined: 'Somebody else says so too',
    link_issued: 'A link was made for the unit',
    merged: 'Merged',
    not_content: 'The resident is not content',
    not_reached: 'Not reached',
    noted: 'Note',
    paused: 'Paused',
    rated_by_default: 'Rated by default after seven days',
    rated_unconfirmed: 'Rated by web, by a code the handler knows: still to be called',
    receipt_told: 'Receipt and code given again',
    refused: 'Not accepted',
    replied: 'Replied',
    interim_reported: 'Progress',
    reported: 'Said',
    reporter_revealed: 'Looked at the phone number',
    resumed: 'The clock runs again',
    returned: 'Return granted',
    return_asked: 'Return asked',
    reopened: 'Reopened',
    said: 'The resident adds',
    signed: 'Signed for',
    supervised: 'Supervised',
    terminated: 'Terminated',
    termination_asked: 'Termination asked',
    termination_denied: 'Termination denied',
    transferred: 'To emergency',
    urged: 'Urged',
    warned: 'Time warning',
  },
  due: moment => `due ${moment}`,
  until: day => `until ${day}`,
  promised: day => `promised for ${day}`,
  share: percent => `${percent}% of the time used`,
  goesTo: level => `to the ${level.toLowerCase()}`,
}

const words = inBoth(zh, en)

export function actWord({ act }: StepView): string {
  return act in words.value.acts ? words.value.acts[act as keyof typeof zh.acts] : act
}

type Facts = Partial<Record<string, string>>

function factsOf(step: StepView): Facts {
  try {
    return JSON.parse(step.facts) as Facts
  } catch {
    return {}
  }
}

// The photo or document a line is about.
export function fileIn(step: StepView): string | undefined {
  return step.act.startsWith('file_') ? factsOf(step).file : undefined
}

// One name may mean several things: a level is a mark, a rung of the office, or a kind of supervision.
function levelWords(act: string, { level, trigger, solved }: Facts): (string | undefined)[] {
  if (!level) return []
  const { supervision, trigger: triggers, solved: verdicts, level: rungs } = nouns.value
  if (act === 'supervised')
    return [supervision[level as MattersSupervisionLevel], triggers[trigger as MattersSupervisionTrigger]]
  if (act === 'reopened') return [words.value.goesTo(rungs[level as MattersLevel])]
  return [verdicts[solved as MattersSolved], satisfactionWord(Number(level))]
}

export function factWords(step: StepView, now: number): string {
  const facts = factsOf(step)
  const { ending, ground, emergency } = nouns.value
  return [
    facts.due && words.value.due(momentWords(facts.due, now)),
    facts.until && words.value.until(dayWords(facts.until, now)),
    facts.promised && words.value.promised(dayWords(facts.promised, now)),
    facts.share && words.value.share(facts.share),
    facts.to && `→ ${facts.to}`,
    facts.into && `→ ${facts.into}`,
    facts.from,
    facts.ending && ending[facts.ending as MattersEnding],
    facts.ground && ground[facts.ground as MattersRefusalGround],
    facts.service && emergency[facts.service as MattersEmergencyService],
    ...levelWords(step.act, facts),
  ]
    .filter(Boolean)
    .join(' · ')
}

// The nouns of a matter, by the names the server gives them.
import type {
  CatalogueMatterKind,
  CatalogueUrgency,
  MattersChannel,
  MattersEmergencyService,
  MattersEnding,
  MattersLevel,
  MattersRefusalGround,
  MattersRequestKind,
  MattersRequestState,
  MattersSimilarBecause,
  MattersSolved,
  MattersState,
  MattersSupervisionLevel,
  MattersSupervisionTrigger,
  MattersUnitPart,
} from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

type Level5 = 1 | 2 | 3 | 4 | 5

// A name the server adds is missing here until somebody has said it in both languages: the compiler says so.
interface Words {
  state: Record<MattersState, string>
  kind: Record<CatalogueMatterKind, string>
  urgency: Record<CatalogueUrgency, string>
  channel: Record<MattersChannel, string>
  level: Record<MattersLevel, string>
  ending: Record<MattersEnding, string>
  solved: Record<MattersSolved, string>
  satisfaction: Record<Level5, string>
  ground: Record<MattersRefusalGround, string>
  emergency: Record<MattersEmergencyService, string>
  supervision: Record<MattersSupervisionLevel, string>
  trigger: Record<MattersSupervisionTrigger, string>
  request: Record<MattersRequestKind, string>
  requestState: Record<MattersRequestState, string>
  part: Record<MattersUnitPart, string>
  because: Record<MattersSimilarBecause, string>
  byDefault: string
  unconfirmed: string
}

const zh: Words = {
  state: {
    reported: '待受理',
    accepted: '已受理',
    dispatched: '已派单',
    signed_for: '已签收',
    handling: '办理中',
    paused: '挂起',
    replied: '待回访',
    closed: '已办结',
    archived: '已归档',
    direct_answered: '当场答复',
    refused: '不予受理',
    emergency_transferred: '已转紧急',
    terminated: '已终止',
    merged: '已并入',
  },
  kind: {
    consultation: '咨询',
    help: '求助',
    complaint: '投诉',
    errand: '代办',
    suggestion: '建议',
    report: '举报',
    praise: '表扬',
  },
  urgency: { normal: '一般', urgent: '紧急', difficult: '疑难' },
  channel: {
    hall: '窗口',
    hotline: '热线',
    diary: '民情日记',
    visit: '走访',
    wechat: '微信',
    qq: 'QQ',
    web: '网上',
    superior: '上级转来',
    import: '旧系统',
  },
  level: { grid: '网格', committee: '居民委', community: '社区' },
  ending: {
    solved: '解决了',
    partly: '解决了一部分',
    explained: '解释清楚了',
    not_possible: '办不了',
    deferred: '以后办',
  },
  solved: { yes: '解决了', partly: '解决了一部分', no: '没解决' },
  satisfaction: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
  byDefault: '默认评价',
  unconfirmed: '待回访核实',
  ground: {
    in_other_procedure: '已在诉讼、仲裁、复议等程序里',
    petition_running: '已进入信访程序',
    secret_or_indecent: '涉及秘密、隐私或违背公序良俗',
    already_concluded: '已依法处理，有结论',
    other: '其他',
  },
  emergency: {
    police_110: '110 报警',
    fire_119: '119 火警',
    ambulance_120: '120 急救',
    traffic_122: '122 交通事故',
  },
  supervision: { daily: '日常督办', listed: '挂牌督办', summoned: '约谈督办' },
  trigger: {
    refused_to_sign: '拒收',
    overdue: '逾期',
    not_solved: '该解决没解决',
    bad_influence: '影响不好',
    many_voices: '多人反映',
    other: '其他',
  },
  request: { return_: '退单', extension: '延期', termination: '终止' },
  requestState: { asked: '等审核', granted: '同意了', denied: '没同意' },
  part: { lead: '主办', assisting: '协办' },
  because: {
    same_entrance: '同单元',
    same_building: '同栋',
    same_household: '同一户',
    same_caller: '同一人',
  },
}

const en: Words = {
  state: {
    reported: 'To be accepted',
    accepted: 'Accepted',
    dispatched: 'Dispatched',
    signed_for: 'Signed for',
    handling: 'Being handled',
    paused: 'Paused',
    replied: 'To follow up',
    closed: 'Closed',
    archived: 'Archived',
    direct_answered: 'Answered at once',
    refused: 'Not accepted',
    emergency_transferred: 'To emergency',
    terminated: 'Terminated',
    merged: 'Merged',
  },
  kind: {
    consultation: 'Question',
    help: 'Help',
    complaint: 'Complaint',
    errand: 'Errand',
    suggestion: 'Suggestion',
    report: 'Report',
    praise: 'Praise',
  },
  urgency: { normal: 'Normal', urgent: 'Urgent', difficult: 'Difficult' },
  channel: {
    hall: 'Hall',
    hotline: 'Hotline',
    diary: 'Diary',
    visit: 'Visit',
    wechat: 'WeChat',
    qq: 'QQ',
    web: 'Web',
    superior: 'From above',
    import: 'Earlier system',
  },
  level: { grid: 'Grid', committee: 'Committee', community: 'Community' },
  ending: {
    solved: 'Solved',
    partly: 'Partly solved',
    explained: 'Explained',
    not_possible: 'Not possible',
    deferred: 'Deferred',
  },
  solved: { yes: 'Solved', partly: 'Partly solved', no: 'Not solved' },
  satisfaction: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fairly satisfied', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
  byDefault: 'by default',
  unconfirmed: 'to be confirmed by a call',
  ground: {
    in_other_procedure: 'In court, arbitration or review already',
    petition_running: 'A petition is running',
    secret_or_indecent: 'Secret, private or indecent',
    already_concluded: 'Already concluded by law',
    other: 'Other',
  },
  emergency: {
    police_110: '110 police',
    fire_119: '119 fire',
    ambulance_120: '120 ambulance',
    traffic_122: '122 traffic',
  },
  supervision: { daily: 'Supervised', listed: 'Supervised, listed', summoned: 'Supervised, summoned' },
  trigger: {
    refused_to_sign: 'Refused to sign',
    overdue: 'Overdue',
    not_solved: 'Should be solved and is not',
    bad_influence: 'Bad influence',
    many_voices: 'Many voices',
    other: 'Other',
  },
  request: { return_: 'Return', extension: 'More time', termination: 'Termination' },
  requestState: { asked: 'waiting', granted: 'granted', denied: 'denied' },
  part: { lead: 'Lead', assisting: 'Assisting' },
  because: {
    same_entrance: 'Same entrance',
    same_building: 'Same building',
    same_household: 'Same household',
    same_caller: 'Same caller',
  },
}

export const words = inBoth(zh, en)

export function satisfactionWord(level: number): string {
  return words.value.satisfaction[level as Level5] ?? String(level)
}

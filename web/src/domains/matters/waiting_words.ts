// What waits, in the words the shift begins with. The server says which of them are mine to do.
import type { MattersWaiting } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

const zh: Record<MattersWaiting, string> = {
  mine_late: '我负责，已超时',
  mine_today: '我负责，今天要办好',
  to_sign: '派给我，等签收',
  to_contact: '还没联系居民',
  to_accept: '等受理',
  returned: '退回来的，等重派',
  to_dispatch: '还没派出去',
  return_asked: '申请退单，等我定',
  extension_asked: '申请延期，等我定',
  termination_asked: '申请终止，等我定',
  follow_up_due: '今天要回访',
  follow_up: '等回访',
  late: '我看得到的，已超时',
  supervised: '正在督办',
}

const en: typeof zh = {
  mine_late: 'Mine, late',
  mine_today: 'Mine, due today',
  to_sign: 'Dispatched to me, to sign for',
  to_contact: 'Resident not spoken to yet',
  to_accept: 'To accept',
  returned: 'Returned, to dispatch again',
  to_dispatch: 'Not dispatched yet',
  return_asked: 'Return asked, I decide',
  extension_asked: 'More time asked, I decide',
  termination_asked: 'Termination asked, I decide',
  follow_up_due: 'To call back today',
  follow_up: 'To follow up',
  late: 'All I see, late',
  supervised: 'Under supervision',
}

export const waitingWords = inBoth(zh, en)
export const isWaiting = (name: unknown): name is MattersWaiting => typeof name === 'string' && name in zh

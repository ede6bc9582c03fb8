// A matter's state and lines as a neighbour would say them.
import type { MattersSolved, MattersState } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

export type Mark = 1 | 2 | 3 | 4 | 5
export const marks: readonly Mark[] = [5, 4, 3, 2, 1]
export const verdicts: readonly MattersSolved[] = ['yes', 'partly', 'no']

interface Words {
  state: Record<MattersState, string>
  solved: Record<MattersSolved, string>
  mark: Record<Mark, string>
  act: Record<string, string>
}

const zh: Words = {
  state: {
    reported: '收到了，等人受理',
    accepted: '受理了，正在找人办',
    dispatched: '派给人了，等他接手',
    signed_for: '有人接手了',
    handling: '正在办',
    paused: '先等一等，条件到了接着办',
    replied: '办完了，等您说满意不满意',
    closed: '办结了',
    archived: '办结了',
    direct_answered: '当场答复了',
    refused: '这件事社区办不了',
    emergency_transferred: '转给了 110、119、120 或 122',
    terminated: '不再办了',
    merged: '和另一件一起办',
  },
  solved: { yes: '解决了', partly: '解决了一部分', no: '没解决' },
  mark: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
  act: {
    reported: '收到了',
    accepted: '受理了',
    answered: '答复',
    dispatched: '派给人办',
    signed: '有人接手了',
    contacted: '联系了您',
    interim_reported: '进展',
    extended: '要多用几天',
    paused: '先等一等',
    resumed: '接着办',
    replied: '答复',
    said: '您补充',
    file_added: '放上了照片',
    not_content: '您不满意',
    closed: '办结',
    rated_by_default: '七天没有评，按基本满意记',
    rated_unconfirmed: '收到您的评价，社区会再打电话问一声',
    reopened: '重新办，交上一级',
    refused: '办不了',
    transferred: '转给紧急电话',
    terminated: '不再办了',
    merged: '和另一件一起办',
    urged: '催了一次',
  },
}

const en: Words = {
  state: {
    reported: 'Received, waiting to be taken up',
    accepted: 'Taken up; finding somebody for it',
    dispatched: 'Sent to somebody, not yet taken over',
    signed_for: 'Somebody has taken it over',
    handling: 'Being worked on',
    paused: 'Waiting for something; then it goes on',
    replied: 'Done; waiting for your word',
    closed: 'Closed',
    archived: 'Closed',
    direct_answered: 'Answered at once',
    refused: 'The community cannot do this',
    emergency_transferred: 'Handed to 110, 119, 120 or 122',
    terminated: 'Ended',
    merged: 'Handled together with another',
  },
  solved: { yes: 'Solved', partly: 'Partly solved', no: 'Not solved' },
  mark: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fairly satisfied', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
  act: {
    reported: 'Received',
    accepted: 'Taken up',
    answered: 'Answer',
    dispatched: 'Sent to somebody',
    signed: 'Taken over',
    contacted: 'Spoke to you',
    interim_reported: 'Progress',
    extended: 'Needs a few days more',
    paused: 'Waiting for something',
    resumed: 'Goes on',
    replied: 'Reply',
    said: 'You add',
    file_added: 'A picture was added',
    not_content: 'You were not content',
    closed: 'Closed',
    rated_by_default: 'Not rated for seven days: counted as fairly satisfied',
    rated_unconfirmed: 'Your rating has arrived; the office will call to make sure',
    reopened: 'Begins again, one level up',
    refused: 'Not possible',
    transferred: 'Handed to the emergency service',
    terminated: 'Ended',
    merged: 'Handled together with another',
    urged: 'Hurried once',
  },
}

export const matterWords = inBoth(zh, en)

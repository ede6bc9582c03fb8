// Which form belongs to which verb. Those done with one press have none.
import type { Component } from 'vue'
import type { MattersVerb } from '@/shared/api/schema'
import AcceptPanel from './AcceptPanel.vue'
import AnswerPanel from './AnswerPanel.vue'
import CorrectPanel from './CorrectPanel.vue'
import DecisionPanel from './DecisionPanel.vue'
import DispatchPanel from './DispatchPanel.vue'
import ExtensionPanel from './ExtensionPanel.vue'
import FollowUpPanel from './FollowUpPanel.vue'
import MergePanel from './MergePanel.vue'
import NotePanel from './NotePanel.vue'
import PausePanel from './PausePanel.vue'
import ReasonPanel from './ReasonPanel.vue'
import RefusePanel from './RefusePanel.vue'
import ReplyPanel from './ReplyPanel.vue'
import SupervisePanel from './SupervisePanel.vue'
import TransferPanel from './TransferPanel.vue'

export const panels: Partial<Record<MattersVerb, Component>> = {
  accept: AcceptPanel,
  correct: CorrectPanel,
  answer: AnswerPanel,
  refuse: RefusePanel,
  transfer: TransferPanel,
  dispatch: DispatchPanel,
  contact: NotePanel,
  note: NotePanel,
  urge: NotePanel,
  ask_return: ReasonPanel,
  ask_termination: ReasonPanel,
  reopen: ReasonPanel,
  close: ReasonPanel,
  decide_return: DecisionPanel,
  decide_extension: DecisionPanel,
  decide_termination: DecisionPanel,
  ask_extension: ExtensionPanel,
  pause: PausePanel,
  supervise: SupervisePanel,
  reply: ReplyPanel,
  follow_up: FollowUpPanel,
  merge: MergePanel,
}

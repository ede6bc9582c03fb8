// What a form offers to choose from, in the order people think of it.
import type {
  CatalogueMatterKind,
  CatalogueUrgency,
  MattersChannel,
  MattersEmergencyService,
  MattersEnding,
  MattersRefusalGround,
  MattersSolved,
  MattersSupervisionLevel,
  MattersSupervisionTrigger,
} from '@/shared/api/schema'

export const kinds: readonly CatalogueMatterKind[] = [
  'help',
  'consultation',
  'complaint',
  'errand',
  'suggestion',
  'report',
  'praise',
]
export const urgencies: readonly CatalogueUrgency[] = ['normal', 'urgent', 'difficult']
export const takenInBy: readonly MattersChannel[] = ['hall', 'hotline', 'visit', 'wechat', 'qq', 'superior']
export const calledBackBy: readonly MattersChannel[] = ['hotline', 'hall', 'visit', 'wechat']
export const endings: readonly MattersEnding[] = ['solved', 'partly', 'explained', 'deferred', 'not_possible']
export const verdicts: readonly MattersSolved[] = ['yes', 'partly', 'no']
export const marks = [5, 4, 3, 2, 1] as const
export const grounds: readonly MattersRefusalGround[] = [
  'in_other_procedure',
  'petition_running',
  'secret_or_indecent',
  'already_concluded',
  'other',
]
export const services: readonly MattersEmergencyService[] = ['police_110', 'fire_119', 'ambulance_120', 'traffic_122']
export const supervisionLevels: readonly MattersSupervisionLevel[] = ['daily', 'listed', 'summoned']
export const supervisionTriggers: readonly MattersSupervisionTrigger[] = [
  'overdue',
  'refused_to_sign',
  'not_solved',
  'bad_influence',
  'many_voices',
  'other',
]

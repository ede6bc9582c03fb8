// What the clerk has typed so far, and the form that is made of it.
import type {
  CatalogueMatterKind,
  CatalogueUrgency,
  IntakeForm,
  MattersChannel,
  MeView,
  ReporterForm,
} from '@/shared/api/schema'

export interface IntakeDraft {
  id: string // made at the first send and kept: sending again is harmless
  body: string
  phone: string
  name: string
  personId?: string // chosen from the caller card or the household; then name and phone are masked
  placeText: string
  placeId?: string | null
  areaId?: string | null
  categoryCode?: string | null
  kind: CatalogueMatterKind
  urgency: CatalogueUrgency
  channel: MattersChannel
  confidential: boolean
  noReply: boolean
  isAnswered: boolean
  answer: string
  follow?: { id: string; number: string; title: string }
}

export function usualChannel(me: MeView | null): MattersChannel {
  return me?.reaches.some(({ role }) => role === 'hotline_operator') ? 'hotline' : 'hall'
}

export const blankIntake = (channel: MattersChannel): IntakeDraft => ({
  id: '',
  body: '',
  phone: '',
  name: '',
  placeText: '',
  kind: 'help',
  urgency: 'normal',
  channel,
  confidential: false,
  noReply: false,
  isAnswered: false,
  answer: '',
})

// It was somebody else: nothing of them stays.
export function dropCaller(draft: IntakeDraft): void {
  draft.personId = undefined
  draft.name = ''
  draft.phone = ''
}

function reporterOf({ personId, name, phone }: IntakeDraft): ReporterForm | undefined {
  if (personId) return { person_id: personId }
  const said = { name: name.trim() || undefined, phone: phone.trim() || undefined }
  return said.name || said.phone ? said : undefined
}

export function intakeForm(draft: IntakeDraft): IntakeForm {
  return {
    id: draft.id,
    title: '',
    body: draft.body.trim(),
    kind: draft.kind,
    urgency: draft.urgency,
    channel: draft.channel,
    category_code: draft.categoryCode || undefined,
    place_id: draft.placeId || undefined,
    place_text: draft.placeId ? undefined : draft.placeText.trim() || undefined,
    area_id: draft.placeId ? undefined : draft.areaId || undefined,
    reporter: reporterOf(draft),
    confidential: draft.confidential,
    no_reply_wanted: draft.noReply,
    answer: draft.isAnswered && !draft.follow ? draft.answer.trim() : undefined,
    follow: draft.follow?.id,
  }
}

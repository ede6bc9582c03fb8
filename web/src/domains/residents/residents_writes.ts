// What changes people and households. Each answer is what the server shows now; whoever shows people asks anew.
import type { QueryClient } from '@tanstack/vue-query'
import { answerOf, api } from '@/shared/api/client'
import type {
  CopyPerson,
  ErasureDecision,
  HouseholdChange,
  MergePerson,
  MoveIn,
  MoveOut,
  NewConsent,
  NewErasureRequest,
  NewHousehold,
  NewPerson,
  NewPhone,
  NewTrait,
  PersonChange,
  RecordUse,
  RelationChange,
  Relocation,
  RevealPerson,
} from '@/shared/api/schema'

const at = (id: string) => ({ path: { id } })

export const registerPerson = (body: NewPerson) => answerOf(api.POST('/persons', { body }))
export const changePerson = (id: string, body: PersonChange) =>
  answerOf(api.POST('/persons/{id}/change', { params: at(id), body }))
export const mergePerson = (id: string, body: MergePerson) =>
  answerOf(api.POST('/persons/{id}/merge', { params: at(id), body }))
export const revealPerson = (id: string, body: RevealPerson) =>
  answerOf(api.POST('/persons/{id}/reveal', { params: at(id), body }))
export const copyPerson = (id: string, body: CopyPerson) =>
  answerOf(api.POST('/persons/{id}/copy', { params: at(id), body }))

export const addPhone = (id: string, body: NewPhone) =>
  answerOf(api.POST('/persons/{id}/phones', { params: at(id), body }))
export const confirmPhone = (id: string, phone: string) =>
  answerOf(api.POST('/persons/{id}/phones/{phone_id}/confirm', { params: { path: { id, phone_id: phone } } }))
export const endPhone = (id: string, phone: string) =>
  answerOf(api.POST('/persons/{id}/phones/{phone_id}/end', { params: { path: { id, phone_id: phone } } }))

export const recordTrait = (id: string, body: NewTrait) =>
  answerOf(api.POST('/persons/{id}/traits', { params: at(id), body }))
export const endTrait = (id: string, trait: string) =>
  answerOf(api.POST('/persons/{id}/traits/{trait_id}/end', { params: { path: { id, trait_id: trait } } }))

export const giveConsent = (id: string, body: NewConsent) =>
  answerOf(api.POST('/persons/{id}/consents', { params: at(id), body }))
export const withdrawConsent = (id: string, consent: string) =>
  answerOf(api.POST('/persons/{id}/consents/{consent_id}/withdraw', { params: { path: { id, consent_id: consent } } }))

export const askErasure = (id: string, body: NewErasureRequest) =>
  answerOf(api.POST('/persons/{id}/erasure', { params: at(id), body }))
export const decideErasure = (id: string, body: ErasureDecision) =>
  answerOf(api.POST('/erasures/{id}/decide', { params: at(id), body }))

export const openHousehold = (body: NewHousehold) => answerOf(api.POST('/households', { body }))
export const changeHousehold = (id: string, body: HouseholdChange) =>
  answerOf(api.POST('/households/{id}/change', { params: at(id), body }))
export const moveIn = (id: string, body: MoveIn) =>
  answerOf(api.POST('/households/{id}/move-in', { params: at(id), body }))
export const moveOut = (id: string, body: MoveOut) =>
  answerOf(api.POST('/households/{id}/move-out', { params: at(id), body }))
export const changeRelation = (id: string, body: RelationChange) =>
  answerOf(api.POST('/households/{id}/relation', { params: at(id), body }))
export const relocateHousehold = (id: string, body: Relocation) =>
  answerOf(api.POST('/households/{id}/relocate', { params: at(id), body }))
export const recordUse = (id: string, body: RecordUse) =>
  answerOf(api.POST('/dwellings/{id}/use', { params: at(id), body }))

// A household shows in its door, its members and every list: all of it is asked for anew.
export function afterResidents(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['residents'] })
}

// What the page has to know of the office: asked for once, kept for as long as the page is open.
import { shallowRef } from 'vue'
import { answerOf, api } from '@/shared/api/client'
import type { PublicOffice } from '@/shared/api/schema'

export const office = shallowRef<PublicOffice>({ name: '', phone: '', notice: '', privacy: '', takes_unnamed: true })

let isAsked = false

export async function askOffice(): Promise<void> {
  if (isAsked) return
  isAsked = true
  try {
    office.value = await answerOf(api.GET('/public/office'))
  } catch {
    isAsked = false // the page works without; the next one asks again
  }
}

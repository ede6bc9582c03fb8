// The files of a matter, as this browser asks for and changes them.
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { keys } from '@/domains/matters/matters'
import { answerOf, api } from '@/shared/api/client'
import type { AttachmentView } from '@/shared/api/schema'
import { newId } from '@/shared/ids'
import { smaller } from '@/shared/picture'
import { upload } from '@/shared/upload'

// Below the matter's own key: what the server tells of a matter, it tells of its files too.
const keyOf = (matter: string) => [...keys.one(matter), 'attachments'] as const

export function useAttachments(matter: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => keyOf(toValue(matter))),
    queryFn: ({ signal }): Promise<AttachmentView[]> =>
      answerOf(api.GET('/matters/{id}/attachments', { params: { path: { id: toValue(matter) } }, signal })),
  })
}

export const wholeAt = (matter: string, { id }: { id: string }) => `/api/v1/matters/${matter}/attachments/${id}`
export const smallAt = (matter: string, file: { id: string }) => `${wholeAt(matter, file)}/small`

export interface Sent {
  id: string // of one file for as long as it is tried
  file: File
  isPublic: boolean
}

export const sentOf = (file: File, isPublic: boolean): Sent => ({ id: newId(), file, isPublic })

export async function addFile(
  matter: string,
  { id, file, isPublic }: Sent,
  progress: (share: number) => void,
): Promise<AttachmentView> {
  const beside = { file: { id, name: file.name || 'file' }, is_public: isPublic }
  return upload<'/matters/{id}/attachments'>(`/matters/${matter}/attachments`, beside, await smaller(file), progress)
}

const placed = (matter: string, { id }: AttachmentView) => ({ path: { id: matter, attachment_id: id } })

export function showFile(matter: string, file: AttachmentView, isPublic: boolean): Promise<AttachmentView> {
  const body = { version: file.version, is_public: isPublic }
  return answerOf(
    api.POST('/matters/{id}/attachments/{attachment_id}/show', { params: placed(matter, file), body }),
  )
}

export function removeFile(matter: string, file: AttachmentView, reason: string): Promise<AttachmentView> {
  const body = { version: file.version, reason }
  return answerOf(
    api.POST('/matters/{id}/attachments/{attachment_id}/remove', { params: placed(matter, file), body }),
  )
}

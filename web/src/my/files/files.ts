// The pictures and documents of one's own matter, or of a unit's task: asked for by the same secret as everything there.
import { answerOf, api } from '@/shared/api/client'
import type { AttachmentsSize, SharedFileView } from '@/shared/api/schema'
import { smaller } from '@/shared/picture'
import { upload } from '@/shared/upload'
import type { Known } from '../page'

export interface Adding {
  id: string // of one file for as long as it is tried
  file: File
  words: string
}

export interface FilesOf {
  list(): Promise<SharedFileView[]>
  bytes(id: string, size: AttachmentsSize): Promise<Blob>
  add(adding: Adding, progress: (share: number) => void): Promise<SharedFileView>
}

const said = ({ id, file, words }: Adding) => ({ id, name: file.name || 'photo', words: words || undefined })
// What is fetched as bytes is typed as text in the schema.
const bytesOf = (call: Promise<{ data?: unknown; error?: unknown; response: Response }>) => answerOf(call) as Promise<Blob>

export const ofMatter = (known: Known): FilesOf => ({
  list: () => answerOf(api.POST('/public/matters/attachments', { body: known })),
  bytes: (id, size) =>
    bytesOf(api.POST('/public/matters/attachments/file', { body: { ...known, id, size }, parseAs: 'blob' })),
  add: async (adding, progress) => {
    const path = '/public/matters/attachments/add'
    return upload<typeof path>(path, { ...known, file: said(adding) }, await smaller(adding.file), progress)
  },
})

export const ofTask = (token: string): FilesOf => ({
  list: () => answerOf(api.POST('/public/task/attachments', { body: { token } })),
  bytes: (id, size) =>
    bytesOf(api.POST('/public/task/attachments/file', { body: { token, id, size }, parseAs: 'blob' })),
  add: async (adding, progress) => {
    const path = '/public/task/attachments/add'
    return upload<typeof path>(path, { token, file: said(adding) }, await smaller(adding.file), progress)
  },
})

// A file on its way to the server: its bytes as they are, and beside them a form in a header. Not by fetch, which does
// not tell how far it is.
import type { AddByCodeForm, AddByLinkForm, AddForm, AttachmentView, SharedFileView } from './api/schema'
import { courtesyHeaders, LineDown, refusalOf } from './api/client'

// The generated types say of a header that it is text; which form it holds stands here.
interface Uploads {
  '/matters/{id}/attachments': { beside: AddForm; answer: AttachmentView }
  '/public/task/attachments/add': { beside: AddByLinkForm; answer: SharedFileView }
  '/public/matters/attachments/add': { beside: AddByCodeForm; answer: SharedFileView }
}

// A header holds ASCII alone.
export function asciiJson(form: object): string {
  return JSON.stringify(form).replace(
    /[\u007f-\uffff]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function saidIn(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return undefined
  }
}

// `at` is the path with its words filled in. The same id sent again is stored once, so trying again is harmless.
export function upload<P extends keyof Uploads>(
  at: string,
  beside: Uploads[P]['beside'],
  file: Blob,
  progress: (share: number) => void = () => {},
): Promise<Uploads[P]['answer']> {
  return new Promise((answer, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${at}`)
    for (const [name, value] of Object.entries(courtesyHeaders())) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Linli-Form', asciiJson(beside))
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0))
    request.addEventListener('error', () => fail(new LineDown()))
    request.addEventListener('load', () => {
      const said = saidIn(request)
      if (request.status === 201) answer(said as Uploads[P]['answer'])
      else fail(refusalOf(request.status, said))
    })
    request.send(file)
  })
}

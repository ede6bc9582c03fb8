import { afterEach, describe, expect, it, vi } from 'vitest'
import { LineDown, Refused } from '@/shared/api/client'
import { fitted, isWorthShrinking, smaller } from '@/shared/picture'
import { asciiJson, upload } from '@/shared/upload'

const ofSize = (bytes: number, type = 'image/jpeg') => new Blob([new Uint8Array(bytes)], { type })

describe('a picture before it is sent', () => {
  it.each([
    [4032, 3024, 2048, 1536],
    [3024, 4032, 1536, 2048],
    [800, 600, 800, 600],
    [20_000, 3, 2048, 1],
  ])('of %i × %i becomes %i × %i', (width, height, newWidth, newHeight) => {
    expect(fitted({ width, height })).toEqual({ width: newWidth, height: newHeight })
  })

  it('is made smaller when it is large, long, or of a format that is not taken', () => {
    expect(isWorthShrinking(ofSize(1000), { width: 800, height: 600 })).toBe(false)
    expect(isWorthShrinking(ofSize(1_500_001), { width: 800, height: 600 })).toBe(true)
    expect(isWorthShrinking(ofSize(1000), { width: 800, height: 2049 })).toBe(true)
    expect(isWorthShrinking(ofSize(1000, 'image/heic'), { width: 800, height: 600 })).toBe(true)
  })

  it('is sent as it is where it cannot be opened, and a document always', async () => {
    vi.spyOn(Image.prototype, 'decode').mockRejectedValue(new Error('not a picture'))
    const broken = ofSize(9)
    expect(await smaller(broken)).toBe(broken)
    const document = ofSize(9, 'application/pdf')
    expect(await smaller(document)).toBe(document)
  })
})

describe('the form beside a file', () => {
  it('is ASCII alone and means the same', () => {
    const form = { name: '井盖 😀.jpg' }
    expect(asciiJson(form)).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(asciiJson(form))).toEqual(form)
  })
})

// What the browser would send, and what comes back.
class Line extends EventTarget {
  static answer: { status: number; text: string } | 'down'
  static last: Line
  upload = new EventTarget()
  headers: Record<string, string> = {}
  opened = ''
  body?: Blob
  status = 0
  responseText = ''
  constructor() {
    super()
    Line.last = this
  }
  open(method: string, address: string): void {
    this.opened = `${method} ${address}`
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value
  }
  send(body: Blob): void {
    this.body = body
    if (Line.answer === 'down') return void this.dispatchEvent(new Event('error'))
    this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 2 }))
    this.status = Line.answer.status
    this.responseText = Line.answer.text
    this.dispatchEvent(new Event('load'))
  }
}

const sent = (progress?: (share: number) => void) => {
  vi.stubGlobal('XMLHttpRequest', Line)
  const beside = { file: { id: 'a', name: '井盖.jpg' } }
  return upload<'/matters/{id}/attachments'>('/matters/m1/attachments', beside, new Blob(['jpeg']), progress)
}

describe('sending a file', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('carries its bytes, its form, and tells how far it is', async () => {
    Line.answer = { status: 201, text: '{"id":"a"}' }
    const progress = vi.fn<(share: number) => void>()
    expect(await sent(progress)).toEqual({ id: 'a' })
    expect(Line.last.opened).toBe('POST /api/v1/matters/m1/attachments')
    expect(Line.last.headers['Content-Type']).toBe('application/octet-stream')
    expect(Line.last.headers['Linli-Form']).toBe(String.raw`{"file":{"id":"a","name":"\u4e95\u76d6.jpg"}}`)
    expect(await Line.last.body?.text()).toBe('jpeg')
    expect(progress).toHaveBeenCalledWith(0.5)
  })

  it('is refused in the server’s words beside the field', async () => {
    const errors = [{ field: 'file', detail: '文件最大 12 MB，这个有 13 MB。' }]
    Line.answer = { status: 422, text: JSON.stringify({ errors }) }
    const refused = await sent().catch((problem: unknown) => problem)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).fields).toEqual({ file: '文件最大 12 MB，这个有 13 MB。' })
  })

  it('tells a line that is down from a refusal, and survives an answer that is no JSON', async () => {
    Line.answer = 'down'
    await expect(sent()).rejects.toBeInstanceOf(LineDown)
    Line.answer = { status: 502, text: '<html>' }
    await expect(sent()).rejects.toBeInstanceOf(Refused)
  })
})

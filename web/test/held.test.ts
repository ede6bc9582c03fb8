import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  acknowledge,
  amend,
  heldBelongTo,
  heldWrites,
  hold,
  onAnswered,
  onSettledElsewhere,
  refusedWrites,
  sendNow,
  takeBack,
  takeBackLast,
  timeToUndo,
  watchThePage,
} from '@/shared/held'

const write = (about = 'm1') => ({
  path: `/matters/${about}/archive`,
  body: '{"version":1}',
  what: 'archive',
  about,
  name: '2026-000001',
})
const answer = (status: number, said: object) => () => Promise.resolve(new Response(JSON.stringify(said), { status }))
const sent = vi.fn<typeof fetch>()
const keys = () => sent.mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'))
const stored = () => Object.keys(localStorage).filter(key => key.startsWith('linli.held.'))
const isOver = () => vi.advanceTimersByTimeAsync(timeToUndo)

// Another page of the same person: nothing in memory, the same storage.
const begunAnew = () => {
  heldBelongTo('nobody')
  heldBelongTo('min')
}

watchThePage()

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  heldBelongTo('nobody')
  heldBelongTo('min')
  sent.mockReset().mockImplementation(answer(200, { id: 'm1' }))
  vi.stubGlobal('fetch', sent)
})
afterEach(() => vi.useRealTimers())

const paths = () => sent.mock.calls.map(([path]) => String(path).replace('/api/v1', ''))

function full(): never {
  throw new DOMException('full', 'QuotaExceededError')
}

describe('a held write', () => {
  it('goes out when its time is over, and not before', async () => {
    const heard = vi.fn()
    const stop = onAnswered(heard)
    hold(write())
    await vi.advanceTimersByTimeAsync(timeToUndo - 1)
    expect(sent).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toHaveBeenCalledOnce()
    expect(sent.mock.calls[0]?.[0]).toBe('/api/v1/matters/m1/archive')
    expect(heard).toHaveBeenCalledOnce()
    expect(stored()).toEqual([])
    stop()
  })

  it('never goes out once it was taken back', async () => {
    hold(write())
    expect(takeBackLast()).toBe(true)
    await isOver()
    expect(sent).not.toHaveBeenCalled()
    expect(stored()).toEqual([])
    expect(takeBackLast()).toBe(false)
  })

  it('is taken back in the order of the last first, each by itself', async () => {
    hold(write('m1'))
    hold(write('m2'))
    takeBackLast()
    expect(heldWrites.value.map(({ about }) => about)).toEqual(['m1'])
    await isOver()
    expect(sent).toHaveBeenCalledOnce()
  })

  it('waits for the line and keeps its key', async () => {
    sent.mockRejectedValueOnce(new TypeError('no line'))
    hold(write())
    await isOver()
    expect(heldWrites.value[0]?.standing).toBe('line_down')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(sent).toHaveBeenCalledTimes(2)
    expect(new Set(keys()).size).toBe(1)
    expect(heldWrites.value).toEqual([])
  })

  it('waits for the session, and goes out when its owner is back', async () => {
    sent.mockImplementationOnce(answer(401, { detail: '请先登录。' }))
    hold(write())
    await isOver()
    expect(heldWrites.value).toHaveLength(1)
    heldBelongTo('min')
    await vi.advanceTimersByTimeAsync(0)
    expect(heldWrites.value).toEqual([])
    expect(new Set(keys()).size).toBe(1)
  })

  it('is nobody else’s', async () => {
    hold(write())
    heldBelongTo('hong')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).not.toHaveBeenCalled()
    expect(heldWrites.value).toEqual([])
  })
})

const no = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

describe('where the browser keeps nothing', () => {
  const real = localStorage
  const refuse = (...calls: (keyof Storage)[]) =>
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => real.getItem(key),
      removeItem: (key: string) => real.removeItem(key),
      ...Object.fromEntries(calls.map(call => [call, no])),
    })
  afterEach(() => vi.stubGlobal('localStorage', real))

  it.each([
    ['because it is full', ['setItem'] as const],
    ['because it is shut', ['setItem', 'getItem', 'removeItem'] as const],
  ])('it goes out all the same, %s', async (_, calls) => {
    refuse(...calls)
    hold(write())
    expect(heldWrites.value).toHaveLength(1)
    await isOver()
    expect(sent).toHaveBeenCalledOnce()
    expect(heldWrites.value).toEqual([])
  })

  it('it goes out when the storage shuts while it waits', async () => {
    hold(write())
    refuse('setItem', 'getItem', 'removeItem')
    await isOver()
    expect(sent).toHaveBeenCalledOnce()
  })

  it('it is taken back and tried again like any other', async () => {
    refuse('setItem')
    hold(write('m1'))
    takeBackLast()
    await isOver()
    expect(sent).not.toHaveBeenCalled()
    sent.mockRejectedValueOnce(new TypeError('no line'))
    hold(write('m2'))
    await isOver()
    expect(heldWrites.value[0]?.standing).toBe('line_down')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(sent).toHaveBeenCalledTimes(2)
  })
})

describe('after a crash', () => {
  it('what was left is sent, but only when the other page had its time', async () => {
    hold(write())
    begunAnew()
    await isOver()
    expect(sent).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toHaveBeenCalledOnce()
    expect(stored()).toEqual([])
  })

  it('what another page took back is not sent, and who foresaw it hears so', async () => {
    const heard = vi.fn()
    const stop = onSettledElsewhere(heard)
    hold(write())
    begunAnew()
    localStorage.clear()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).not.toHaveBeenCalled()
    expect(heldWrites.value).toEqual([])
    expect(heard).toHaveBeenCalledOnce()
    stop()
  })
})

describe('when the page goes', () => {
  it('everything leaves at once, and is asked for again under its key', async () => {
    hold(write())
    dispatchEvent(new Event('pagehide'))
    expect(sent.mock.calls[0]?.[1]?.keepalive).toBe(true)
    begunAnew()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveBeenCalledTimes(2)
    expect(new Set(keys()).size).toBe(1)
  })
})

describe('a refusal', () => {
  beforeEach(() => {
    sent.mockImplementation(answer(409, { detail: '刚才有人先保存了。' }))
  })

  it('stays until somebody has read it, over a new start too', async () => {
    hold(write())
    await sendNow()
    expect(refusedWrites.value[0]?.refused).toBe('刚才有人先保存了。')
    begunAnew()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveBeenCalledOnce()
    const [{ key } = { key: '' }] = refusedWrites.value
    acknowledge(key)
    expect(stored()).toEqual([])
  })

  it('says what is wrong with a field, whose form is put away by now', async () => {
    sent.mockImplementation(answer(422, { detail: '有一项没填对。', errors: [{ field: 'said', detail: '写一句。' }] }))
    hold(write())
    await sendNow()
    expect(refusedWrites.value[0]?.refused).toBe('写一句。')
    acknowledge(refusedWrites.value[0]?.key ?? '')
  })

  it('cannot be taken back while it is on its way', async () => {
    const onItsWay: ((response: Response) => void)[] = []
    sent.mockImplementation(() => new Promise(arrived => onItsWay.push(arrived)))
    hold(write())
    const [{ key } = { key: '' }] = heldWrites.value
    const sending = sendNow()
    takeBack(key)
    expect(heldWrites.value[0]?.standing).toBe('sending')
    onItsWay.forEach(arrived => arrived(new Response('{}', { status: 200 })))
    await sending
    expect(heldWrites.value).toEqual([])
  })
})

describe('what can only follow another', () => {
  const line = { path: '/diary/lines', body: '{"said":"水"}', what: 'line', about: 'l1', name: '水' }
  const promise = { ...line, path: '/diary/lines/l1/promises', body: '{}', what: 'promise', needs: 'line' }
  const holdBoth = () => [hold(line, 0), hold(promise, 0)]

  it('goes after it, at once', async () => {
    holdBoth()
    await vi.advanceTimersByTimeAsync(0)
    expect(paths()).toEqual(['/diary/lines', '/diary/lines/l1/promises'])
    expect(stored()).toEqual([])
  })

  it('waits as long as the other waits for the line, over a new start too', async () => {
    sent.mockRejectedValue(new TypeError('no line'))
    holdBoth()
    await vi.advanceTimersByTimeAsync(0)
    await sendNow()
    begunAnew()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(new Set(paths())).toEqual(new Set(['/diary/lines']))
    sent.mockReset().mockImplementation(answer(201, {}))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(paths()).toEqual(['/diary/lines', '/diary/lines/l1/promises'])
    expect(heldWrites.value).toEqual([])
  })

  it('does not leave before it when the page goes', async () => {
    sent.mockRejectedValue(new TypeError('no line'))
    holdBoth()
    dispatchEvent(new Event('pagehide'))
    expect(paths()).toEqual(['/diary/lines'])
  })

  it('goes once the other was put right, which has another key then', async () => {
    sent.mockImplementationOnce(answer(422, { detail: '写一句。' }))
    const [key = ''] = holdBoth()
    await vi.advanceTimersByTimeAsync(0)
    expect(refusedWrites.value[0]?.refused).toBe('写一句。')
    expect(sent).toHaveBeenCalledOnce()
    amend(key, '{"said":"下水道又堵了"}')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.mock.calls[1]?.[1]?.body).toBe('{"said":"下水道又堵了"}')
    expect(keys()[1]).not.toBe(key)
    expect(paths()).toEqual(['/diary/lines', '/diary/lines', '/diary/lines/l1/promises'])
    expect(stored()).toEqual([])
  })

  it('is given up with it', async () => {
    sent.mockImplementationOnce(answer(422, { detail: '写一句。' }))
    const [key = ''] = holdBoth()
    await vi.advanceTimersByTimeAsync(0)
    acknowledge(key)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveBeenCalledOnce()
    expect(stored()).toEqual([])
  })
})

describe('where the browser keeps nothing', () => {
  it('it is sent all the same, and known not to be kept', async () => {
    const open = localStorage
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem: full })
    hold(write(), 0)
    expect(heldWrites.value[0]?.isKept).toBe(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveBeenCalledOnce()
    expect(heldWrites.value).toEqual([])
    vi.stubGlobal('localStorage', open)
  })
})

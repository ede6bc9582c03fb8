import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { presenceKey } from '@/domains/matters/matters'
import PresenceLine from '@/domains/matters/view/PresenceLine.vue'
import type { PresenceForm, PresenceView } from '@/shared/api/schema'

const { post } = vi.hoisted(() => ({ post: vi.fn<(path: string, init: { body: unknown }) => Promise<unknown>>() }))
vi.mock('@/shared/api/client', async original => ({
  ...(await original<object>()),
  api: { POST: post },
  answerOf: (call: Promise<unknown>) => call,
}))

const said = () => post.mock.calls.map(([, { body }]) => body as PresenceForm)
const others: PresenceView['others'] = [{ name: '王芳', doing: 'writing' }]

describe('who is at a matter', () => {
  let client: QueryClient
  let line: VueWrapper

  beforeEach(async () => {
    vi.useFakeTimers()
    post.mockReset().mockResolvedValue({ subject_id: 'm1', others })
    client = new QueryClient()
    const global = { plugins: [[VueQueryPlugin, { queryClient: client }] as [typeof VueQueryPlugin, object]] }
    line = mount(PresenceLine, { props: { matter: 'm1', isWriting: false }, global })
    await flushPromises()
  })
  afterEach(() => {
    line.unmount()
    client.clear()
    vi.useRealTimers()
  })

  it('is told by saying that one is there, and said again as long as it lasts', async () => {
    expect(line.text()).toContain('王芳 正在写')
    await vi.advanceTimersByTimeAsync(25_000)
    expect(said()).toEqual(Array.from({ length: 3 }, () => ({ subject_id: 'm1', doing: 'looking' })))
  })

  it('says at once when one begins to write', async () => {
    await line.setProps({ isWriting: true })
    await flushPromises()
    expect(said().at(-1)).toEqual({ subject_id: 'm1', doing: 'writing' })
  })

  it('leaves one matter for the next, and the last with the page', async () => {
    await line.setProps({ matter: 'm2' })
    await flushPromises()
    expect(said()).toContainEqual({ subject_id: 'm1', doing: 'gone' })
    expect(said()).toContainEqual({ subject_id: 'm2', doing: 'looking' })
    line.unmount()
    expect(said().at(-1)).toEqual({ subject_id: 'm2', doing: 'gone' })
  })

  it('shows what the stream tells, and nobody when nobody is left', async () => {
    client.setQueryData(presenceKey('m1'), { subject_id: 'm1', others: [] })
    await flushPromises()
    expect(line.text()).toBe('')
  })
})

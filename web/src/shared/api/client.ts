// The typed client. Whatever goes wrong becomes one of two things: the server refused, or the line is down.
import createClient, { type Middleware } from 'openapi-fetch'
import { htmlLanguage } from '@/shared/language'
import { newId } from '@/shared/ids'
import type { paths, Problem } from './schema'

export class Refused extends Error {
  readonly status: number
  readonly fields: Record<string, string> // by the path in the form: "reporter.phone"

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? '')
    this.status = status
    this.fields = Object.fromEntries((problem.errors ?? []).map(({ field, detail }) => [field, detail]))
  }
}

export class LineDown extends Error {}

// A server may hold several communities; then the address of a page without login says which: /my/?community=CODE
const community = new URLSearchParams(location.search).get('community')

// What every request says of itself, however it is sent.
export function courtesyHeaders(): Record<string, string> {
  const language = { 'Accept-Language': htmlLanguage.value }
  return community ? { ...language, 'Linli-Community': community } : language
}

const courtesies: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(courtesyHeaders())) request.headers.set(name, value)
    return request
  },
}

// A write that asks only what would come of it: the server answers as it would, and keeps nothing.
const rehearsal = 'Linli-Rehearsal'
export const rehearsed = { [rehearsal]: 'true' }

// A write whose answer was lost is sent again under its first key, so that it happens once however often one presses.
const unanswered = new Map<string, string>()
const writeOf = new WeakMap<Request, string>()

// These heed no key and refuse one: signing in and out, one's own password, and who looks at what, which is said anew.
const unkeyed = ['/session', '/me/password', '/live/presence']
const heedsKey = (url: string) => !unkeyed.some(path => new URL(url).pathname.endsWith(`/api/v1${path}`))

const onceOnly: Middleware = {
  async onRequest({ request }) {
    if (request.method === 'GET' || request.headers.has(rehearsal) || !heedsKey(request.url)) return undefined
    const write = `${request.method} ${request.url} ${await request.clone().text()}`
    const key = unanswered.get(write) ?? newId()
    unanswered.set(write, key)
    writeOf.set(request, write)
    request.headers.set('Idempotency-Key', key)
    return request
  },
  onResponse({ request }) {
    unanswered.delete(writeOf.get(request) ?? '')
  },
}

export const api = createClient<paths>({ baseUrl: '/api/v1' })
api.use(courtesies, onceOnly)

// Told when the session is over, whoever asked.
const endings = new Set<() => void>()
export function onSessionEnd(ended: () => void): () => void {
  endings.add(ended)
  return () => endings.delete(ended)
}

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

// The data of an answered call; throws Refused or LineDown.
export async function answerOf<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new LineDown()
  })
  if (response.ok) return data as T
  throw refusalOf(response.status, error)
}

// What the server said no with; whoever listens hears that a session is over.
export function refusalOf(status: number, said: unknown): Refused {
  if (status === 401) endings.forEach(ended => ended())
  return new Refused(status, typeof said === 'object' && said ? said : {})
}

// A write kept as it will be sent, under a key of its own. It leaves in this very moment, so that it can be the last
// thing a page does; `last` lets it outlive the page.
export function sendKept(path: string, body: string, key: string, last = false): Promise<Outcome<unknown>> {
  const headers = {
    'Content-Type': 'application/json',
    'Accept-Language': htmlLanguage.value,
    'Idempotency-Key': key,
  }
  const sent = fetch(`/api/v1${path}`, { method: 'POST', headers, body, keepalive: last })
  return sent.then(async response => {
    const said: unknown = await response.json().catch(() => undefined)
    return response.ok ? { data: said, response } : { error: said, response }
  })
}

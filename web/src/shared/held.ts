// Writes that somebody decided on and may still take back. Each is kept in this browser and goes out when its time is
// over, or at once when the page goes; a crash, a lost line or a session that ran out only makes it later. Sending it
// twice is harmless: it has one Idempotency-Key for as long as it lives. Why so: docs/adr/0010-undo-by-holding.md.
import { computed, reactive } from 'vue'
import { answerOf, LineDown, Refused, sendKept } from './api/client'
import { newId } from './ids'
import { remembered, rememberedNames } from './remembered'

export interface HeldWrite {
  key: string
  path: string
  body: string // as it will be sent, to the letter
  what: string // the verb
  about: string // the matter's id
  name: string // its number: what people say
  draft?: string // where what was typed is kept until the server has it
  needs?: string // the verb about the same thing that has to be answered first: a promise goes after its line
  until: number
  refused?: string // the server's words; it stays until somebody has read them
}

export type Standing = 'waiting' | 'sending' | 'line_down' | 'refused'
export interface Shown extends HeldWrite {
  standing: Standing
  isKept: boolean // in the browser's storage; where that is full or shut, this page alone knows of it
  timer?: ReturnType<typeof setTimeout>
  tries: number
}

export const timeToUndo = 8_000
// Another tab's write is sent here only when that tab evidently did not.
const graceForOthers = 4_000
const firstRetry = 3_000
const longestRetry = 60_000

const list = reactive<Shown[]>([])
let owner = ''

export const heldWrites = computed(() => list.filter(({ standing }) => standing !== 'refused'))
export const refusedWrites = computed(() => list.filter(({ standing }) => standing === 'refused'))

type Answered = (write: HeldWrite, data: unknown) => void
type Known = (write: HeldWrite) => void
const told = {
  answered: new Set<Answered>(),
  refused: new Set<Known>(),
  takenBack: new Set<Known>(),
  elsewhere: new Set<Known>(),
}

function listening<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const onAnswered = (listener: Answered) => listening(told.answered, listener)
export const onRefused = (listener: Known) => listening(told.refused, listener)
export const onTakenBack = (listener: Known) => listening(told.takenBack, listener)
// Another tab took it back, or had its answer.
export const onSettledElsewhere = (listener: Known) => listening(told.elsewhere, listener)

// Each write has a place of its own in the browser's storage, so that two tabs never write over each other's.
const prefix = () => `held.${owner}.`
const storage = (key: string) => remembered<HeldWrite | null>(prefix() + key, null)

function keep(write: Shown): void {
  const { key, path, body, what, about, name, draft, needs, until, refused } = write
  write.isKept = storage(key).write({ key, path, body, what, about, name, draft, needs, until, refused })
}

const isBefore = (first: Shown, { about, needs }: HeldWrite) => first.about === about && first.what === needs
const waitsForAnother = (write: Shown) => list.some(one => isBefore(one, write))

function sendWhatWaitedFor(write: Shown): void {
  for (const one of list) if (isBefore(write, one) && one.standing === 'waiting') void send(one)
}

function drop(write: Shown): void {
  clearTimeout(write.timer)
  storage(write.key).forget()
  const at = list.indexOf(write)
  if (at >= 0) list.splice(at, 1)
}

function sendAt(write: Shown, moment: number): void {
  clearTimeout(write.timer)
  write.timer = setTimeout(() => void send(write), Math.max(0, moment - Date.now()))
}

const worthAnotherTry = (problem: unknown) =>
  problem instanceof LineDown || (problem instanceof Refused && [401, 429, 503, 507].includes(problem.status))

async function send(write: Shown): Promise<void> {
  if (write.standing === 'sending' || waitsForAnother(write)) return
  if (write.isKept && storage(write.key).isGone()) {
    drop(write)
    told.elsewhere.forEach(listener => listener(write))
    return
  }
  write.standing = 'sending'
  try {
    const data = await answerOf(sendKept(write.path, write.body, write.key))
    drop(write)
    told.answered.forEach(listener => listener(write, data))
    sendWhatWaitedFor(write)
  } catch (problem) {
    if (worthAnotherTry(problem)) waitForLine(write)
    else refuse(write, problem)
  }
}

function waitForLine(write: Shown): void {
  write.standing = 'line_down'
  sendAt(write, Date.now() + Math.min(longestRetry, firstRetry * 2 ** write.tries++))
}

// The form is put away by now, so what is wrong with its fields is said here.
// Of a form that is put away the fields' own words say more than that one of them is wrong.
function wordsOf(problem: unknown): string {
  if (!(problem instanceof Refused)) return ''
  const ofFields = problem.status === 422 ? Object.values(problem.fields).join(' ') : ''
  return ofFields || problem.message
}

function refuse(write: Shown, problem: unknown): void {
  write.standing = 'refused'
  write.refused = wordsOf(problem)
  keep(write)
  told.refused.forEach(listener => listener(write))
}

export type ToHold = Omit<HeldWrite, 'key' | 'until' | 'refused'>

// Returns its key. What is kept only for the line's sake, and not to be taken back, goes out at once.
export function hold(write: ToHold, timeToThink: number = timeToUndo): string {
  const until = Date.now() + timeToThink
  const held = reactive<Shown>({ ...write, key: newId(), until, standing: 'waiting', isKept: false, tries: 0 })
  list.push(held)
  keep(held)
  sendAt(held, held.until)
  return held.key
}

// Only while it has not left: what is on its way cannot be called back.
export function takeBack(key: string): void {
  const write = list.find(one => one.key === key)
  if (!write || write.standing === 'sending') return
  drop(write)
  told.takenBack.forEach(listener => listener(write))
}

export function takeBackLast(): boolean {
  const last = [...list].reverse().find(({ standing }) => standing === 'waiting')
  if (last) takeBack(last.key)
  return last !== undefined
}

export function sendNow(key?: string): Promise<void[]> {
  const wanted = list.filter(one => one.standing !== 'refused' && (key === undefined || one.key === key))
  return Promise.all(wanted.map(write => (clearTimeout(write.timer), send(write))))
}

// Whoever goes on with something has decided about what is held of it.
export function sendAbout(about: string): Promise<void[]> {
  return Promise.all(list.filter(one => one.about === about).map(({ key }) => sendNow(key))).then(all => all.flat())
}

// What was refused is put right and goes again, in its old place, under a new key.
export function amend(key: string, body: string): void {
  const write = list.find(one => one.key === key)
  if (!write || write.standing === 'sending') return
  storage(write.key).forget()
  const until = Date.now()
  Object.assign(write, { key: newId(), body, until, refused: undefined, standing: 'waiting', tries: 0 })
  keep(write)
  sendAt(write, until)
}

// Read, and given up; and with it what could only have followed it.
export function acknowledge(key: string): void {
  const write = list.find(one => one.key === key)
  if (!write) return
  for (const one of list.filter(other => isBefore(write, other))) drop(one)
  drop(write)
}

// Called whenever somebody has signed in: what an earlier page of theirs left is sent, and what waited for the session.
export function heldBelongTo(staff: string): void {
  if (owner !== staff) list.splice(0).forEach(({ timer }) => clearTimeout(timer))
  owner = staff
  for (const write of list) if (write.standing === 'line_down') void send(write)
  for (const name of rememberedNames(prefix()).sort()) {
    const kept = storage(name.slice(prefix().length)).read()
    if (!kept || list.some(({ key }) => key === kept.key)) continue
    const standing = kept.refused === undefined ? 'waiting' : 'refused'
    const write = reactive<Shown>({ ...kept, standing, isKept: true, tries: 0 })
    list.push(write)
    if (standing === 'waiting') sendAt(write, kept.until + graceForOthers)
  }
}

// The page goes: what waits leaves now. Nobody hears the answer, so each stays kept and is asked for again at the next
// start, under its key.
function letAllGo(): void {
  for (const write of list)
    if ((write.standing === 'waiting' || write.standing === 'line_down') && !waitsForAnother(write))
      void sendKept(write.path, write.body, write.key, true).catch(() => undefined)
}

export function watchThePage(): void {
  addEventListener('pagehide', letAllGo)
  addEventListener('online', () => void sendNow())
}

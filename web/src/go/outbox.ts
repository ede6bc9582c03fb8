// What was written here and is on its way: kept in this browser until the server has it, sent once with the time of its
// writing, and in order: a promise never before its line.
import { computed, ref } from 'vue'
import type { LineForm, NotePromiseForm, RaiseForm, VisitForm } from '@/shared/api/schema'
import { heldWrites, hold, onAnswered, refusedWrites, type Shown } from '@/shared/held'

const nameMost = 40
const now = 0 // nothing to take back: a line is corrected, not undone

const json = (form: object) => JSON.stringify(form)

export function keepLine(form: LineForm, promise?: NotePromiseForm, raise?: RaiseForm): void {
  const about = form.id
  const name = (form.said || form.judgement || form.measures || '').slice(0, nameMost)
  hold({ path: '/diary/lines', body: json(form), what: 'line', about, name }, now)
  if (promise)
    hold({ path: `/diary/lines/${about}/promises`, body: json(promise), what: 'promise', about, name: promise.what, needs: 'line' }, now)
  if (raise) hold({ path: `/diary/lines/${about}/raise`, body: json(raise), what: 'raise', about, name, needs: 'line' }, now)
}

export function keepVisit(form: VisitForm, name: string, raise?: RaiseForm): void {
  const about = form.id
  hold({ path: '/visits', body: json(form), what: 'visit', about, name }, now)
  if (raise) hold({ path: `/visits/${about}/raise`, body: json(raise), what: 'raise', about, name, needs: 'visit' }, now)
}

export const lineIn = ({ body }: Pick<Shown, 'body'>): LineForm => JSON.parse(body) as LineForm

export const waiting = computed(() => heldWrites.value.length)
export const refused = computed(() => refusedWrites.value.length)
export const hasLooseOnes = computed(() => heldWrites.value.some(({ isKept }) => !isKept))

// When the last of what was written here reached the server.
export const lastSent = ref('')
onAnswered(() => (lastSent.value = new Date().toISOString()))

export const isOnline = ref(navigator.onLine)
addEventListener('online', () => (isOnline.value = true))
addEventListener('offline', () => (isOnline.value = false))
export const isLineDown = computed(() => !isOnline.value || heldWrites.value.some(({ standing }) => standing === 'line_down'))

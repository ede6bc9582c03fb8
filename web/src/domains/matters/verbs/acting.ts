// Each verb of a matter has its route and its form; the server decides whether it is allowed.
import { answerOf, api } from '@/shared/api/client'
import type { MattersVerb, MatterView, paths } from '@/shared/api/schema'

export const routes = {
  accept: '/matters/{id}/accept',
  correct: '/matters/{id}/correct',
  answer: '/matters/{id}/answer',
  refuse: '/matters/{id}/refuse',
  transfer: '/matters/{id}/transfer',
  dispatch: '/matters/{id}/dispatch',
  sign: '/matters/{id}/sign',
  contact: '/matters/{id}/contact',
  note: '/matters/{id}/note',
  ask_return: '/matters/{id}/ask-return',
  decide_return: '/matters/{id}/decide-return',
  ask_extension: '/matters/{id}/ask-extension',
  decide_extension: '/matters/{id}/decide-extension',
  pause: '/matters/{id}/pause',
  resume: '/matters/{id}/resume',
  urge: '/matters/{id}/urge',
  supervise: '/matters/{id}/supervise',
  reply: '/matters/{id}/reply',
  follow_up: '/matters/{id}/follow-up',
  reopen: '/matters/{id}/reopen',
  close: '/matters/{id}/close',
  ask_termination: '/matters/{id}/ask-termination',
  decide_termination: '/matters/{id}/decide-termination',
  merge: '/matters/{id}/merge',
  archive: '/matters/{id}/archive',
} as const satisfies Record<MattersVerb, keyof paths>

type FormAt<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Form } } }
}
  ? Form
  : never
export type FormOf<V extends MattersVerb> = FormAt<(typeof routes)[V]>

type AnyVerb = (
  path: string,
  options: { params: { path: { id: string } }; body: unknown; headers?: Record<string, string> },
) => Promise<{ data?: MatterView; error?: unknown; response: Response }>

export function act<V extends MattersVerb>(
  verb: V,
  id: string,
  form: FormOf<V>,
  headers?: Record<string, string>,
): Promise<MatterView> {
  const post = api.POST as AnyVerb // one call for all: TypeScript cannot follow a union of all the paths
  return answerOf(post(routes[verb], { params: { path: { id } }, body: form, headers }))
}

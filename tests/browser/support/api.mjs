// Somebody who talks to the server without a browser: to set the town up, and to be the other clerk.
import { randomUUID } from 'node:crypto'

// What heeds no key refuses one.
const unkeyed = new Set(['/session', '/me/password', '/live/presence'])

export class Caller {
  #address
  #cookies = new Map()

  constructor(address) {
    this.#address = address
  }

  async #ask(method, path, body) {
    const answer = await fetch(`${this.#address}/api/v1${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(!unkeyed.has(path) && { 'Idempotency-Key': randomUUID() }),
        Origin: this.#address,
        Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
      this.#cookies.set(name, value)
    }
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text ? JSON.parse(text) : undefined
  }

  // As a browser takes them.
  get cookies() {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.#address, httpOnly: true, sameSite: 'Lax' }))
  }

  get = path => this.#ask('GET', path)
  post = (path, body) => this.#ask('POST', path, body)
  put = (path, body) => this.#ask('PUT', path, body)
  patch = (path, body) => this.#ask('PATCH', path, body)

  // First sign-ins choose a password of their own.
  async signIn(login, password, chosen) {
    const me = await this.post('/session', { login, password })
    if (me.must_change_password && chosen)
      await this.post('/me/password', { current_password: password, new_password: chosen })
    return me
  }
}

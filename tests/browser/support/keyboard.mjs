// Keys as a clerk presses them, counted; and a Chinese input method, as the browser sees one.
export class Keyboard {
  #page
  presses = 0

  constructor(page) {
    this.#page = page
  }

  async press(...keys) {
    for (const key of keys) {
      this.presses++
      await this.#page.keyboard.press(key)
    }
  }

  // Latin letters and digits: a press each.
  async type(text) {
    this.presses += text.length
    await this.#page.keyboard.type(text, { delay: 5 })
  }

  // Chinese through an input method: about two and a half letters and a choice for each character.
  async compose(text) {
    this.presses += Math.ceil(text.length * 2.5)
    await this.#page.keyboard.insertText(text)
  }
}

export class InputMethod {
  #session

  static async of(page) {
    const method = new InputMethod()
    method.#session = await page.context().newCDPSession(page)
    return method
  }

  async begin(letters) {
    const range = { selectionStart: letters.length, selectionEnd: letters.length }
    await this.#session.send('Input.imeSetComposition', { text: letters, ...range })
  }

  // A key that the method takes: the page sees 229.
  async takes(key) {
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 })
  }

  async commit(text) {
    await this.#session.send('Input.insertText', { text })
  }
}

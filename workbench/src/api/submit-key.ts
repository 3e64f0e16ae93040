/** Remembers the key of a submit until it is done: the same content sent again is the same action, not a second one. */
export class SubmitKeys {
  #content = ''
  #key = ''

  keyFor(input: unknown): string {
    const content = JSON.stringify(input) ?? ''
    if (!this.#key || content !== this.#content) {
      this.#content = content
      this.#key = randomKey()
    }
    return this.#key
  }

  done(): void {
    this.#key = ''
  }
}

// `crypto.randomUUID` is missing on plain http pages other than localhost, where county offices often work.
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

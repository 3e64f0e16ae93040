import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds for which something is sent again and again before it counts as never answered. */
const PATIENCE = 300_000
/** Answers that say: not now. After them, as after none at all, the same is sent once more. */
const later = new Set([423, 429, 500, 502, 503, 504])

export interface Sent {
  method: string
  path: string
  cookie: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

export interface Answered {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whoever asked knows what the answer holds.
  body: any
  headers: Headers
}

export interface Sender {
  /** One try; undefined where nobody answered, or it cannot be done now. */
  once(sent: Sent): Promise<Answered | undefined>
  /** The same again and again until it is answered for good; throws where that is a refusal other than expected ones. */
  until(sent: Sent, expected?: readonly number[]): Promise<Answered>
  /** A write under an Idempotency-Key. */
  write(path: string, cookie: string, key: string, content?: unknown): Promise<Answered>
}

const parsed = (text: string) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends to wherever the product stands at the moment. */
export function senderTo(url: () => string): Sender {
  async function once({ method, path, cookie, headers, body }: Sent): Promise<Answered | undefined> {
    try {
      const answer = await fetch(url() + path, {
        method,
        headers: { cookie, ...headers },
        ...(body !== undefined && { body: body as BodyInit }),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await answer.text()
      if (later.has(answer.status)) return undefined
      return { status: answer.status, body: parsed(text), headers: answer.headers }
    } catch {
      return undefined
    }
  }
  async function until(sent: Sent, expected: readonly number[] = []): Promise<Answered> {
    const since = performance.now()
    while (performance.now() - since < PATIENCE) {
      const answer = await once(sent)
      if (answer && (answer.status < 400 || expected.includes(answer.status))) return answer
      if (answer)
        throw new Error(
          `${sent.method} ${sent.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
        )
      await pause(20)
    }
    throw new Error(`${sent.method} ${sent.path} was never answered`)
  }
  return {
    once,
    until,
    write: (path, cookie, key, content) =>
      until({
        method: 'POST',
        path,
        cookie,
        headers: {
          'idempotency-key': key,
          ...(content !== undefined && { 'content-type': 'application/json' }),
        },
        ...(content !== undefined && { body: JSON.stringify(content) }),
      }),
  }
}

import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import type { WebhookReach } from '#platform/settings/ways'
import { isAllowed } from './demand-address.ts'
import { PrivateAddress, publicLookup } from './public-address.ts'

/** For the whole of it, in milliseconds: name, connection, answer. */
const PATIENCE = 10_000
/** Of an answer so much is let in, in bytes; nothing of it is read. */
const MOST = 64 * 1024

export interface Outcome {
  /** What was answered; null where nothing was. */
  status: number | null
  ms: number
  /** Why it did not arrive; null where it did. */
  why: 'private' | 'slow' | 'unreachable' | 'refused' | null
}

/** Posts a message once. A redirect is an answer like any other that is no yes: nobody is followed anywhere. */
export function postMessage(
  { url, body, headers }: { url: string; body: string; headers: Record<string, string> },
  reach: WebhookReach,
): Promise<Outcome> {
  const began = performance.now()
  const ms = () => Math.round(performance.now() - began)
  if (!isAllowed(url, reach)) return Promise.resolve({ status: null, ms: 0, why: 'private' })
  return new Promise((told) => {
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(PATIENCE),
      ...(reach === 'network' ? {} : { lookup: publicLookup }),
    }
    const send = url.startsWith('https:') ? overHttps : overHttp
    const asked = send(url, options, (answer) => {
      const { statusCode = 0 } = answer
      const arrived = statusCode >= 200 && statusCode < 300
      told({ status: statusCode, ms: ms(), why: arrived ? null : 'refused' })
      let come = 0
      answer.on('data', (piece: Buffer) => {
        come += piece.length
        if (come > MOST) asked.destroy()
      })
      answer.on('error', () => undefined)
    })
    asked.on('error', (error) =>
      told({
        ...{ status: null, ms: ms() },
        why:
          error instanceof PrivateAddress ? 'private' : error.name === 'AbortError' ? 'slow' : 'unreachable',
      }),
    )
    asked.end(body)
  })
}

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and asserts on it.
type Answer = any

export interface Reply {
  status: number
  body: Answer
  headers: LightMyRequestResponse['headers']
  text: string
  raw: Buffer
}

type Headers = Record<string, string>
type Send = (path: string, body?: unknown, headers?: Headers) => Promise<Reply>

/** Knocks at the door of the real app, with the session cookie of one person or of nobody. */
export interface Client {
  personId: string
  account: string
  cookie: string
  get(path: string, headers?: Headers): Promise<Reply>
  post: Send
  put: Send
  patch: Send
  del: Send
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function clientOf(
  app: FastifyInstance,
  person: { id: string; account: string; cookie: string } = { id: '', account: '', cookie: '' },
): Client {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') =>
    async (path: string, body?: unknown, headers: Headers = {}): Promise<Reply> => {
      const answer = await app.inject({
        method,
        url: path,
        headers: { ...(person.cookie && { cookie: person.cookie }), ...headers },
        ...(body !== undefined && { payload: body as object }),
      })
      return {
        status: answer.statusCode,
        body: parse(answer.body),
        headers: answer.headers,
        text: answer.body,
        raw: answer.rawPayload,
      }
    }
  return {
    personId: person.id,
    account: person.account,
    cookie: person.cookie,
    get: (path, headers) => send('GET')(path, undefined, headers),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    del: send('DELETE'),
  }
}

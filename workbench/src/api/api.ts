import i18next from 'i18next'
import { ApiError, LineError, refusal } from './api-error.ts'
import { look } from './connection.ts'
import type { Answer, Input, Rest, Route } from './contract.ts'
import { onServer } from './prefix.ts'
import { canWait, signedInAgain } from './sign-in-again.ts'
import { randomKey } from './submit-key.ts'

interface Parts {
  params?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
}

/** The address of a route with its places and its query filled in; what is undefined or empty is left out. */
export function addressOf(route: string, { params = {}, query = {} }: Parts = {}): string {
  const path = route
    .slice(route.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value]
    for (const one of values)
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
  }
  const text = search.toString()
  return onServer(text ? `${path}?${text}` : path)
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
  })
  // A gateway whose server is gone answers in its own name, with a page.
  const gone = response && [502, 503, 504].includes(response.status) && !isJson(response)
  if (response && !gone) return response
  void look()
  throw new LineError('no answer')
}

const isJson = (response: Response) => response.headers.get('content-type')?.includes('json') ?? false

async function openOnce(route: string, parts: Parts, key?: string, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': i18next.language ?? 'zh-CN' }
  if (parts.body !== undefined) headers['content-type'] = 'application/json'
  if (key) headers['idempotency-key'] = key
  const response = await send(addressOf(route, parts), {
    method: route.slice(0, route.indexOf(' ')),
    headers,
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw await refusal(response)
  return response
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  return isJson(response) ? response.json() : response.blob()
}

/** Asks; where the session has ended meanwhile, once more under the same key after the person signed in again. */
async function open(route: string, parts: Parts, key?: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await openOnce(route, parts, key, signal)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'SIGN_IN_REQUIRED' || !canWait()) throw error
    await signedInAgain(signal)
    return openOnce(route, parts, key, signal)
  }
}

const ask = async (...asked: Parameters<typeof open>) => contentOf(await open(...asked))

/** Reads what comes as a stream; the answer is there as soon as its first part is. */
export const openStream = <R extends Route>(
  route: R,
  input: Input<R>,
  signal: AbortSignal,
): Promise<Response> => open(route, input as Parts, undefined, signal)

/** Reads: one typed question, one typed answer. Throws ApiError, or LineError where no answer came. */
export const read = <R extends Route>(route: R, input?: Input<R>, signal?: AbortSignal): Promise<Answer<R>> =>
  ask(route, (input ?? {}) as Parts, undefined, signal) as Promise<Answer<R>>

/** A read that is refused at once when nobody is signed in: for the sign-in itself. */
export const readOnce = <R extends Route>(route: R, input?: Input<R>): Promise<Answer<R>> =>
  openOnce(route, (input ?? {}) as Parts).then(contentOf) as Promise<Answer<R>>

/** Writes under a key; the same key sent twice does the action once and gets the same answer. */
export const write = <R extends Route>(route: R, input: Input<R>, key: string): Promise<Answer<R>> =>
  ask(route, input as Parts, key) as Promise<Answer<R>>

/** One call for both: `api('GET /api/areas/{id}', { params: { id: 15 } })`. Every write gets a fresh key. */
export const api = <R extends Route>(route: R, ...[input]: Rest<R>): Promise<Answer<R>> =>
  ask(route, (input ?? {}) as Parts, route.startsWith('GET ') ? undefined : randomKey()) as Promise<Answer<R>>

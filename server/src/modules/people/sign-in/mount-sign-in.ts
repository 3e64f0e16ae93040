import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import Type from 'typebox'
import type { Platform } from '#platform/platform'
import { normalAccount } from '../account.ts'
import { countAttempt, forgetAttempts } from './attempt.store.ts'
import { addressHeader, libraryFault } from './auth.ts'
import { authRuntimeOf } from './auth-runtime.ts'
import { refusalOf, tooManyAttempts } from './refusal.ts'

const Name = Type.String({ minLength: 1, maxLength: 100 })
const Secret = Type.String({ minLength: 1, maxLength: 200 })
const Code = Type.String({ minLength: 6, maxLength: 20 })
const trusted = { code: Code, trustDevice: Type.Optional(Type.Boolean()) }
const SignIn = Type.Object({ username: Name, password: Secret, rememberMe: Type.Optional(Type.Boolean()) })

interface LibraryRoute {
  method: 'GET' | 'POST'
  path: string
  summary: string
  body?: TSchema
}

// Of all the library could do, only this is open; what is missing here does not exist for the outside.
const routes: readonly LibraryRoute[] = [
  {
    method: 'POST',
    path: '/sign-in/username',
    summary: 'Sign in with account name and password',
    body: SignIn,
  },
  { method: 'POST', path: '/sign-out', summary: 'End this session' },
  {
    method: 'POST',
    path: '/two-factor/enable',
    summary: 'Begin a second factor: answers the address for an authenticator and the backup codes',
    body: Type.Object({ password: Secret }),
  },
  {
    method: 'POST',
    path: '/two-factor/disable',
    summary: 'Give up the second factor',
    body: Type.Object({ password: Secret }),
  },
  {
    method: 'POST',
    path: '/two-factor/verify-totp',
    summary: 'Prove the second factor, to finish signing in or to finish enabling it',
    body: Type.Object(trusted),
  },
  {
    method: 'POST',
    path: '/two-factor/verify-backup-code',
    summary: 'Finish signing in with a backup code',
    body: Type.Object(trusted),
  },
  {
    method: 'POST',
    path: '/sign-in/social',
    summary: 'Begin to sign in through the OpenID Connect provider: answers its address',
    body: Type.Object({ provider: Type.Literal('oidc'), callbackURL: Type.Optional(Type.String()) }),
  },
  {
    method: 'GET',
    path: '/callback/oidc',
    summary: 'Where the OpenID Connect provider sends people back to',
  },
]

function webRequest(request: FastifyRequest): Request {
  const origin = `${request.protocol}://${request.host}`
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  headers.set(addressHeader, request.ip)
  // The platform has compared Origin with Host by now; a script that sends none is no page of another site.
  if (!headers.has('origin')) headers.set('origin', origin)
  const { method, body } = request
  if (method === 'GET') return new Request(`${origin}${request.url}`, { method, headers })
  headers.set('content-type', 'application/json')
  return new Request(`${origin}${request.url}`, { method, headers, body: JSON.stringify(body ?? {}) })
}

/** The session travels in the cookie alone, which no script of a page can read. */
function withoutToken(text: string): string {
  if (!text.startsWith('{')) return text
  const { token: _, user, ...rest } = JSON.parse(text) as Record<string, unknown>
  const { id, name, username } = (user ?? {}) as Record<string, unknown>
  return JSON.stringify({ ...rest, ...(user !== undefined && { person: { id, name, account: username } }) })
}

async function answer(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  const broken: { error?: unknown } = {}
  const asked = webRequest(request)
  const response = await libraryFault.run(broken, () => authRuntimeOf(platform).auth.handler(asked))
  const text = await response.text()
  if (response.status >= 500 && broken.error) throw broken.error
  if (response.status >= 400) throw refusalOf(response, text)
  reply.code(response.status)
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.send(withoutToken(text))
}

async function signIn(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  const body = request.body as { username: string }
  const account = normalAccount(body.username)
  // The library checks what it is given before it makes it comparable.
  body.username = account
  const seconds = await countAttempt(platform.db, account, request.ip)
  if (seconds > 0) throw tooManyAttempts(seconds)
  const sent = await answer(platform, request, reply)
  await forgetAttempts(platform.db, account, request.ip)
  return sent
}

/** Opens the library's routes under /api/auth, each written out, with the platform's errors in place of its own. */
export async function mountSignIn(app: FastifyInstance, platform: Platform): Promise<void> {
  for (const { method, path, summary, body } of routes)
    app.route({
      method,
      url: `/api/auth${path}`,
      config: { may: 'anyone' },
      schema: { summary, tags: ['people'], ...(body && { body }) },
      handler: (request, reply) =>
        path === '/sign-in/username' ? signIn(platform, request, reply) : answer(platform, request, reply),
    })
}

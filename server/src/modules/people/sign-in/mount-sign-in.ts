import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import Type from 'typebox'
import { during } from '#platform/audit/origin'
import { PlatformError } from '#platform/errors'
import { deskUrl } from '#platform/http/addresses'
import type { Platform } from '#platform/platform'
import { normalAccount } from '../account.ts'
import { addressHeader, authPath, libraryFault } from './auth.ts'
import { authRuntimeOf } from './auth-runtime.ts'
import { countAttempt, forgetAttempts, giveAttemptBack } from './guards/attempt.store.ts'
import { codeOf, refusalOf, tooManyAttempts } from './refusal.ts'
import { noteAnswer, noteRefusal } from './trail/note-answer.ts'

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

function webRequest(request: FastifyRequest, prefix: string): Request {
  const origin = `${request.protocol}://${request.host}`
  // The library knows its routes as the outside does.
  const address = `${origin}${prefix}${request.url}`
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  headers.set(addressHeader, request.ip)
  // The platform has compared Origin with Host by now; a script that sends none is no page of another site.
  if (!headers.has('origin')) headers.set('origin', origin)
  const { method, body } = request
  if (method === 'GET') return new Request(address, { method, headers })
  headers.set('content-type', 'application/json')
  return new Request(address, { method, headers, body: JSON.stringify(body ?? {}) })
}

/** The session travels in the cookie alone, which no script of a page can read. */
function withoutToken(text: string): string {
  if (!text.startsWith('{')) return text
  const { token: _, user, ...rest } = JSON.parse(text) as Record<string, unknown>
  const { id, name, username } = (user ?? {}) as Record<string, unknown>
  return JSON.stringify({ ...rest, ...(user !== undefined && { person: { id, name, account: username } }) })
}

async function answer(platform: Platform, request: FastifyRequest, reply: FastifyReply, path: string) {
  const broken: { error?: unknown } = {}
  const asked = webRequest(request, platform.config.prefix)
  const response = await libraryFault.run(broken, () => authRuntimeOf(platform).auth.handler(asked))
  const text = await response.text()
  if (response.status >= 500 && broken.error) throw broken.error
  if (response.status >= 400) {
    const refusal = refusalOf(response, text)
    await noteRefusal(platform, request, refusal)
    // A browser on its way back from the provider is no program: it goes to the door, which says why it stays shut.
    if (request.method === 'GET')
      return reply.redirect(`${deskUrl(platform.config.url)}?error=${encodeURIComponent(codeOf(text))}`, 302)
    throw refusal
  }
  await noteAnswer(platform, request, path, response, text)
  reply.code(response.status)
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.send(withoutToken(text))
}

async function signIn(platform: Platform, request: FastifyRequest, reply: FastifyReply, path: string) {
  const body = request.body as { username: string }
  const account = normalAccount(body.username)
  // The library checks what it is given before it makes it comparable.
  body.username = account
  const seconds = await countAttempt(platform.db, account, request.ip)
  if (seconds > 0) {
    const refusal = tooManyAttempts(seconds)
    await noteRefusal(platform, request, refusal)
    throw refusal
  }
  try {
    const sent = await answer(platform, request, reply, path)
    await forgetAttempts(platform.db, account, request.ip)
    return sent
  } catch (error) {
    // Nobody is locked out with the right password because the platform failed while they tried. Where even this
    // fails, what failed before is what is told.
    const judged = error instanceof PlatformError && error.status < 500 && error.status !== 429
    if (!judged) await giveAttemptBack(platform.db, account, request.ip).catch(() => {})
    throw error
  }
}

/** Opens the library's routes under /api/auth, each written out, with the platform's errors in place of its own. */
export async function mountSignIn(app: FastifyInstance, platform: Platform): Promise<void> {
  for (const { method, path, summary, body } of routes)
    app.route({
      method,
      url: `${authPath}${path}`,
      config: { may: 'anyone', whenFull: true },
      schema: { summary, tags: ['people'], security: [{}], ...(body && { body }) },
      handler: (request, reply) =>
        during(request, () =>
          (path === '/sign-in/username' ? signIn : answer)(platform, request, reply, path),
        ),
    })
}

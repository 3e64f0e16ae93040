import type { FastifyRequest } from 'fastify'
import { PlatformError } from '#platform/errors'
import type { Platform } from '#platform/platform'
import { authRuntimeOf } from '../auth-runtime.ts'
import { cookieName, readToken } from '../session-cookie.ts'
import { countFailedSignIn, noteSignIn, type SignInAct } from './note-sign-in.ts'
import type { OwnerBy } from './owner.store.ts'

/** What somebody who is signed in did at an address of the library, in the words of the audit trail. */
const ownActs: Record<string, SignInAct> = {
  '/sign-out': 'sign-in.out',
  '/two-factor/enable': 'second-factor.begun',
}

/** The token of a session that the library opens with its answer. */
function openedBy(response: Response, { config }: Platform): string | undefined {
  const { secret } = authRuntimeOf({ config })
  const tokens = response.headers
    .getSetCookie()
    .map((cookie) => readToken(cookie.split(';')[0], cookieName(config), secret))
  return tokens.find((token) => token !== undefined)
}

/** The account that a form names, comparable already. */
const namedIn = ({ body }: FastifyRequest): OwnerBy | undefined => {
  const { username } = (body ?? {}) as { username?: string }
  return username === undefined ? undefined : { account: username }
}

/** Writes down what went through, before its cookie leaves: of a session nobody holds the trail need not know. */
export async function noteAnswer(
  platform: Platform,
  request: FastifyRequest,
  path: string,
  response: Response,
  text: string,
): Promise<void> {
  const { db, clock } = platform
  const { id } = request.actor
  const named = namedIn(request)
  const own = ownActs[path]
  // Whoever is signed in gets a session in place of theirs with a second factor; that is no sign-in.
  const token = id !== null && path.startsWith('/two-factor/') ? undefined : openedBy(response, platform)
  const by = token ? { token } : id !== null ? { id } : undefined
  if (by && path === '/two-factor/verify-backup-code')
    await noteSignIn(db, clock(), 'second-factor.backup-code-used', by)
  if (named && /"twoFactorRedirect":\s*true/.test(text))
    await noteSignIn(db, clock(), 'sign-in.password-right', named)
  else if (own && id !== null) await noteSignIn(db, clock(), own, { id })
  else if (token) {
    await noteSignIn(db, clock(), 'sign-in.done', { token })
    if (trustsDevice(request)) await noteSignIn(db, clock(), 'device.trusted', { token })
  }
}

const trustsDevice = ({ body }: FastifyRequest): boolean =>
  (body as { trustDevice?: boolean } | undefined)?.trustDevice === true

/** Counts what was refused, under the account it was about where there is one. */
export async function noteRefusal(
  { db, clock }: Platform,
  request: FastifyRequest,
  refusal: Error,
): Promise<void> {
  // A fault of the platform is told elsewhere.
  if (!(refusal instanceof PlatformError)) return
  const { id } = request.actor
  await countFailedSignIn(db, clock(), id === null ? namedIn(request) : { id }, refusal.code)
}

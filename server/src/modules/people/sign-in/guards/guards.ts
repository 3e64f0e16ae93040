import { APIError, createAuthMiddleware } from 'better-auth/api'
import { inTransaction } from '#platform/database/database'
import type { Platform } from '#platform/platform'
import { endOldestSignIns, endSignInByToken, isSuspended } from '../sign-in.store.ts'
import { noteSignIn } from '../trail/note-sign-in.ts'
import { findProviderIdentity } from './identity.store.ts'
import { takeCode } from './used-code.store.ts'

interface Identity {
  providerId: string
  accountId: string
  userId: string
}

/**
 * Whether an identity, `issuer#subject`, is the one kept by a version before 0.2 as its subject alone. The subject is
 * whatever the provider makes it, so it is compared whole.
 */
const isSame = (identity: string, kept: string): boolean =>
  !/^https?:\/\//.test(kept) && identity.slice(identity.indexOf('#') + 1) === kept

// The provider is asked nothing after signing in; what is not kept cannot leak.
const noTokens = { accessToken: null, refreshToken: null, idToken: null }

/**
 * What the platform demands beyond the library when a session begins: no suspended person, no more sessions of one
 * person than the setting allows (the oldest end), and of the provider always the same person.
 */
export const guards = ({ db, config, clock }: Platform) => ({
  session: {
    create: {
      async before(session: { userId: string }) {
        if (await isSuspended(db, session.userId))
          throw new APIError('FORBIDDEN', { code: 'PERSON_SUSPENDED' })
      },
      after: ({ userId: id }: { userId: string }) =>
        inTransaction(db, async (trx) => {
          const sessions = await endOldestSignIns(trx, id, config.sessions)
          if (sessions > 0) await noteSignIn(trx, clock(), 'sign-in.displaced', { id }, { sessions })
        }),
    },
  },
  account: {
    create: {
      // An account is given to whom the provider knows under its name, once. A name can pass to somebody else at the
      // provider; its subject cannot, and another subject is another person.
      async before({ providerId, accountId, userId }: Identity) {
        if (providerId === 'credential') return
        const before = await findProviderIdentity(db, userId, providerId)
        if (before !== undefined && !isSame(accountId, before))
          throw new APIError('FORBIDDEN', { code: 'IDENTITY_BOUND' })
        return { data: noTokens }
      },
    },
    update: { before: async () => ({ data: noTokens }) },
  },
})

/** A code of an authenticator opens once: the second to come with it within its time is refused. */
export const takeCodesOnce = ({ db }: Platform) =>
  createAuthMiddleware(async (asked) => {
    if (asked.path !== '/two-factor/verify-totp') return
    const { newSession, session } = asked.context
    const person = newSession?.user.id ?? session?.user.id
    // The library has refused it by itself.
    if (person === undefined || asked.context.returned instanceof Error) return
    if (await takeCode(db, person, String(asked.body.code))) return
    if (newSession) await endSignInByToken(db, newSession.session.token)
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
  })

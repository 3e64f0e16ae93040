import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions } from 'better-auth'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import type { Platform } from '#platform/platform'
import { findProviderIdentity, forgetIdentity } from '../guards/identity.store.ts'
import { noteSignIn } from './note-sign-in.ts'

type Db = Kysely<Database>
type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>

/**
 * The sign-in library's way to the database. What it changes about a person's ways in, an identity of the provider or
 * the second factor, is written into the audit trail in the same transaction; the library knows of no trail.
 */
export const libraryAdapter =
  ({ db, clock }: Pick<Platform, 'db' | 'clock'>) =>
  (options: BetterAuthOptions): Adapter => {
    const adapterOn = (on: Db) => kyselyAdapter(on, { type: 'postgres' })(options)
    const noted = <T>(work: (adapter: Adapter, trx: Db) => Promise<T>) =>
      inTransaction(db, (trx) => work(adapterOn(trx), trx))
    const plain = adapterOn(db)

    const create = (asked: { model: string; data: Record<string, unknown> }) => {
      const { providerId, accountId, userId } = asked.data
      if (asked.model !== 'account' || providerId === 'credential') return plain.create(asked)
      const [id, provider] = [String(userId), String(providerId)]
      return noted(async (adapter, trx) => {
        // One kept by an earlier version makes room for itself with its issuer; the guard has compared them.
        const before = (await findProviderIdentity(trx, id, provider)) ?? null
        if (before !== null) await forgetIdentity(trx, id, provider)
        const made = await adapter.create(asked)
        await noteSignIn(trx, clock(), 'identity.bound', { id }, { before, after: String(accountId) })
        return made
      })
    }

    const update = (asked: Parameters<Adapter['update']>[0]) => {
      const on = asked.update.twoFactorEnabled
      const id = asked.where.find(({ field }) => field === 'id')?.value
      if (asked.model !== 'user' || typeof on !== 'boolean' || typeof id !== 'string')
        return plain.update(asked)
      return noted(async (adapter, trx) => {
        const made = await adapter.update(asked)
        await noteSignIn(trx, clock(), on ? 'second-factor.enabled' : 'second-factor.disabled', { id })
        return made
      })
    }

    // The library's own types are generic over what each model answers.
    return { ...plain, create: create as Adapter['create'], update: update as Adapter['update'] }
  }

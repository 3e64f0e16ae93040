import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'
import type { Keyring } from '#platform/secrecy/keyring'
import type { KnownOf } from './leaving/known-of.ts'

type Db = Kysely<Database>

/** Where a person stands, or what they did, as another module keeps it. */
export interface MemberPlace {
  /** The screen that shows it. */
  screen: string
  /** What it is, as its module calls it: a list by its name. */
  what: string
  organizationId: number
  since: string
  until: string | null
  state: string
}

/** Hours of service of one year as what somebody took part. */
export interface ServiceOfYear {
  year: number
  part: string
  hours: number
  times: number
}

/** What a module that keeps records of people answers for them. */
export interface MemberKeeper {
  /** Where a person stands, as far as the asker may see it; of oneself, all of it. */
  find(db: Db, memberId: string, actor: Actor | 'own'): Promise<MemberPlace[]>
  /** Of several people at once: where each stands on a day in what this unit and those below it keep, in words. */
  standing?(
    db: Db,
    memberIds: readonly string[],
    unit: number,
    day: string,
  ): Promise<{ memberId: string; what: string }[]>
  /** The units whose records name them: whoever may see one of these sees the person. */
  units(db: Db, memberId: string): Promise<number[]>
  /** Those of them in whose lists the person stands: they correct and forget them as well. */
  holders?(db: Db, memberId: string): Promise<number[]>
  /** Where both stand at once, so that the two cannot become one; in words. */
  conflicts(db: Db, one: string, other: string): Promise<string[]>
  /** Lets one stand where the other stood. Answers what it moved, so that it can be moved back. */
  take(trx: Db, from: string, into: string): Promise<string[]>
  /** Gives back what was taken. */
  giveBack(trx: Db, moved: readonly string[], to: string): Promise<void>
  /** What they did that counts, by year; of modules that add it up. */
  service?(db: Db, memberId: string): Promise<ServiceOfYear[]>
  /** Writes the name of a person as it is now wherever it stands. */
  rename(trx: Db, memberId: string, name: string): Promise<void>
  /** Takes away what is kept of somebody who is forgotten and hangs on no member, as what waits to become one. */
  forget?(trx: Db, known: KnownOf, by: { keyring: Keyring; at: Date }): Promise<void>
}

export const memberKeepers = extensionPoint<MemberKeeper>('keepers of people')

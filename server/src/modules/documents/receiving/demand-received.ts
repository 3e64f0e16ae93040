import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { documentPolicy } from '../document.policy.ts'
import { getIssue } from '../issuing/issue.store.ts'
import type { StandingIssue } from '../issuing/issue.ts'
import { isSentBelow } from './received.store.ts'

/** A document sent out, for whoever reads at its unit or at one it was sent to. */
export async function demandReceived(db: Kysely<Database>, actor: Actor, id: string): Promise<StandingIssue> {
  const issue = await getIssue(db, id)
  const sent = await isSentBelow(db, id, seats(actor, documentPolicy.read))
  if (!sent && !allows(actor, documentPolicy.read, await chainOf(db, issue.organizationId)))
    throw platformErrors.NOT_FOUND()
  return issue
}

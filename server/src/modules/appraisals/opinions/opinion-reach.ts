import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows, authorize } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { getAppraisal } from '../appraisal.store.ts'
import type { AppraisalRow } from '../appraisal.ts'
import { getVersion } from '../versions/version.store.ts'
import { opinionErrors } from './opinion.errors.ts'

type Db = Kysely<Database>

/** Evaluators and leaders, and the officers of the units above: whoever wrote the form reads no draft of its judgement. */
export function mayReadOpinions(actor: Actor, chain: readonly number[]): boolean {
  const above = chain.slice(1)
  return (
    allows(actor, appraisalPolicy.evaluate, chain) ||
    allows(actor, appraisalPolicy.readOpinions, chain) ||
    allows(actor, appraisalPolicy.readOpinionsBelow, above)
  )
}

export async function getReadableVersion(db: Db, actor: Actor, id: string, number: number) {
  const row = await getAppraisal(db, id)
  const chain = await chainOf(db, row.organizationId)
  if (!mayReadOpinions(actor, chain)) throw platformErrors.NOT_FOUND()
  const frozen = await getVersion(db, id, number)
  return { row, chain, frozen }
}

/** Whether somebody else than the one who judges has written and signed the version. */
export const isOwnForm = (
  actor: Actor,
  row: Pick<AppraisalRow, 'recordedBy' | 'writtenBy'>,
  frozen: { frozenBy: string; handedInBy: string | null },
): boolean =>
  [row.recordedBy, ...row.writtenBy, frozen.handedInBy, frozen.frozenBy].some((hand) => hand === actor.id)

/** The version an evaluator may judge; nobody judges what they wrote or signed, nor what was taken back. */
export async function getJudgedVersion(db: Db, actor: Actor, id: string, number: number) {
  const row = await getAppraisal(db, id)
  authorize(actor, appraisalPolicy.evaluate, await chainOf(db, row.organizationId))
  const frozen = await getVersion(db, id, number)
  if (isOwnForm(actor, row, frozen)) throw opinionErrors.OPINION_OWN_FORM()
  if (frozen.revokedAt) throw opinionErrors.OPINION_REVOKED()
  return { row, frozen }
}

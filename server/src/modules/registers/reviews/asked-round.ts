import type { ListRequest } from '#engines/lists/list-request'
import { unitAndAbove } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { inField, platformErrors } from '#platform/errors'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { kindName } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import { findRounds, type Round } from './round.store.ts'

interface Asked {
  kind: string
  organizationId: number
  year?: number
}

export interface AskedRound {
  round: Round
  today: string
  about: string
}

/** The review of a list that is asked about, for whoever may look into the list and the unit. */
export async function askedRound({ db, actor, query, now }: ListRequest<Asked>): Promise<AskedRound> {
  const kind = await getSeenKind(db, query.kind, actor)
  await unitAndAbove({ db, actor, query }, registerPolicy.read)
  const today = dayOf(now)
  const rounds = await findRounds(db, kind.code, today)
  const round = query.year === undefined ? rounds[0] : rounds.find(({ year }) => year === query.year)
  if (!round) throw platformErrors.INVALID_REQUEST(inField('year'))
  return { round, today, about: `${kindName(kind)} ${round.year}` }
}

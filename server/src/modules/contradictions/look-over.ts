import { check, type Finding } from '@medelge/consistency'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize, type Permission } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { type ContradictionRow, findAnswers, type Subject } from './contradiction.store.ts'
import { type Contradiction, keyOf } from './contradiction.ts'
import { type FigureSet, figureSources } from './figure-set.ts'

type Db = Kysely<Database>

/** The figures of a subject, for whoever may see its unit; what there is not and what is out of reach are one. */
export async function readSubject(
  db: Db,
  { kind, id }: Subject,
  { actor, may, now }: { actor: Actor; may: Permission; now: Date },
): Promise<{ set: FigureSet; chain: number[] }> {
  const source = figureSources.all().find((one) => one.kind === kind)
  const set = await source?.read(db, id, now)
  if (!set) throw platformErrors.NOT_FOUND()
  const chain = await chainOf(db, set.organizationId)
  authorize(actor, may, chain)
  return { set, chain }
}

export const findingsOf = ({ figures, knowledge }: FigureSet): (Finding & { key: string })[] =>
  check(figures, knowledge).map((finding) => ({ ...finding, key: keyOf(finding) }))

export const presentAnswer = ({ note, answeredByName, answeredAt }: ContradictionRow) => ({
  ...{ note, answeredByName, answeredAt: answeredAt.toISOString() },
})

/** What contradicts itself now, the gravest first, each with the last answer that was given to exactly this. */
export async function lookOver(db: Db, subject: Subject, set: FigureSet): Promise<Contradiction[]> {
  const answers = new Map((await findAnswers(db, subject)).map((row) => [row.key, row]))
  return findingsOf(set).map((finding) => {
    const answer = answers.get(finding.key)
    return { ...finding, answer: answer ? presentAnswer(answer) : null }
  })
}

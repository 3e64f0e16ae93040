import { check, type Finding } from '@medelge/consistency'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize, type Permission } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { platformErrors } from '#platform/errors'
import { type Locale, sentence } from '#platform/locale'
import { type ContradictionRow, findAnswers } from './contradiction.store.ts'
import { type Contradiction, keyOf, matterOf } from './contradiction.ts'
import { type FigureSet, figureSources } from './figure-set.ts'
import type { Subject } from './subject.ts'

type Db = Kysely<Database>

export const sourceOf = (kind: string) => figureSources.all().find((one) => one.kind === kind)

/** Where a subject stands, for whoever may see its unit; what there is not and what is out of reach are one. */
export async function standingOf(
  db: Db,
  { kind, id }: Subject,
  { actor, may }: { actor: Actor; may: Permission },
): Promise<{ organizationId: number; chain: number[] }> {
  const organizationId = await sourceOf(kind)?.unitOf(db, id)
  if (organizationId === undefined) throw platformErrors.NOT_FOUND()
  const chain = await chainOf(db, organizationId)
  authorize(actor, may, chain)
  return { organizationId, chain }
}

/** Its figures, likewise. */
export async function readSubject(
  db: Db,
  subject: Subject,
  { actor, may, now }: { actor: Actor; may: Permission; now: Date },
): Promise<{ set: FigureSet; chain: number[] }> {
  const { chain } = await standingOf(db, subject, { actor, may })
  const set = await sourceOf(subject.kind)?.read(db, subject.id, now)
  if (!set) throw platformErrors.NOT_FOUND()
  return { set, chain }
}

/** What contradicts itself in some figures, with what it is known by. */
export const findingsOf = (
  { figures, knowledge }: FigureSet,
  now: Date,
  locale: Locale = 'zh-CN',
): (Finding & { key: string; matter: string })[] =>
  check(figures, knowledge, locale).map((finding) => ({
    ...finding,
    ...{ key: keyOf(finding, dayOf(now)), matter: matterOf(finding) },
  }))

export const presentAnswer = ({ note, answeredByName, answeredAt }: ContradictionRow) => ({
  ...{ note, answeredByName, answeredAt: answeredAt.toISOString() },
})

/** A document as it is called; of the platform’s own figures in the reader’s language. */
const documentIn = (locale: Locale = 'zh-CN', document: string) =>
  document === sentence('zh-CN', 'contradictions.ledger')
    ? sentence(locale, 'contradictions.ledger')
    : document

/** What contradicts itself now, the gravest first, each with the last answer that was given to exactly this. */
export async function lookOver(
  db: Db,
  subject: Subject,
  { set, now, locale }: { set: FigureSet; now: Date; locale?: Locale },
): Promise<(Omit<Contradiction, 'assignment'> & { matter: string })[]> {
  const answers = new Map((await findAnswers(db, subject)).map((row) => [row.key, row]))
  return findingsOf(set, now, locale).map((finding) => {
    const answer = answers.get(finding.key)
    const places = finding.places.map((place) => ({ ...place, document: documentIn(locale, place.document) }))
    return { ...finding, places, answer: answer ? presentAnswer(answer) : null }
  })
}

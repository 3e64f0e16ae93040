import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { enterMembers, findLikely, type Traits } from '#modules/members'
import type { Finding } from '#platform/sheets/finding'
import type { ImportContext } from '#platform/sheets/import-kind'
import { findStandingMembers } from './member.store.ts'

type Db = Kysely<Database>

interface Row {
  row: number
  name: string
  organizationId: number
  traits: Traits | null
}

const soughtOf = (rows: readonly Row[]) =>
  rows.map(({ name, organizationId, traits }) => ({
    ...{ name, organizationId },
    ...{ phone: traits?.phone ?? null, idNumber: traits?.idNumber ?? null, born: traits?.born ?? null },
  }))

/** By what two rows of one table tell of the same person. */
function keysOf({ name, organizationId, traits }: Row): string[] {
  if (traits?.idNumber) return [`id ${traits.idNumber}`]
  if (traits?.phone) return [`phone ${traits.phone} ${name}`]
  return [`name ${organizationId} ${name} ${traits?.born ?? ''}`]
}

const finding = ({ row, name }: Row, code: string, params = {}): Finding => ({
  ...{ row, field: 'name', value: name, code, params },
})

/**
 * Who the rows of a table are: whoever is known is asked about and then taken for the same; one who stands in the list
 * already, or in an earlier row, cannot enter it again.
 */
export async function askPeople(
  db: Db,
  kind: string,
  rows: readonly Row[],
  { keyring }: Pick<ImportContext, 'keyring'>,
): Promise<{ problems: Finding[]; questions: Finding[] }> {
  const likely = await findLikely(db, keyring, soughtOf(rows))
  const known = likely.flatMap(([first]) => (first ? [first.id] : []))
  const standing = new Map(
    (await findStandingMembers(db, kind, known)).map(({ memberId, unitName }) => [memberId, unitName]),
  )
  const earlier = new Map<string, number>()
  const problems: Finding[] = []
  const questions: Finding[] = []
  for (const [nth, row] of rows.entries()) {
    const [same] = likely[nth] ?? []
    const keys = same ? [`member ${same.id}`, ...keysOf(row)] : keysOf(row)
    const before = keys.map((key) => earlier.get(key)).find((one) => one !== undefined)
    for (const key of keys) if (!earlier.has(key)) earlier.set(key, row.row)
    const unit = same && standing.get(same.id)
    if (before !== undefined) problems.push(finding(row, 'ROW_MEMBER_TWICE', { earlier: before }))
    else if (unit !== undefined) problems.push(finding(row, 'ROW_MEMBER_STANDS', { unit }))
    else if (same)
      questions.push(finding(row, `QUESTION_MEMBER_${same.by === 'name' ? 'NAMESAKE' : 'KNOWN'}`))
  }
  return { problems, questions }
}

/** Who each row is: those who are known, and the others entered now; in the order given. */
export async function settlePeople(
  trx: Db,
  rows: readonly Row[],
  { actor, now, keyring }: ImportContext,
): Promise<(string | null)[]> {
  const likely = await findLikely(trx, keyring, soughtOf(rows))
  const unknown = rows.filter(({ traits }, nth) => traits !== null && likely[nth]?.[0] === undefined)
  const made = await enterMembers(
    trx,
    keyring,
    unknown.map(({ name, organizationId, traits }) => ({ name, organizationId, traits: traits as Traits })),
    { actor, at: now },
  )
  const entered = new Map(unknown.map((row, nth) => [row.row, made[nth] ?? null]))
  return rows.map(({ row, traits }, nth) =>
    traits === null ? null : (likely[nth]?.[0]?.id ?? entered.get(row) ?? null),
  )
}

import { formatAmount, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { CheckCard, CheckedNoun, CheckFlag, Countable } from '#modules/checks'
import { findEvidenceOf } from '#modules/evidence'
import { getMetrics, type MetricRow, recordFed } from '#modules/figures'
import { type Locale, sentence } from '#platform/locale'
import { declarationPolicy } from './declaration.policy.ts'
import { type DeclarationRow, DeclarationSchema, presentDeclaration } from './declaration.ts'
import { questionDeclarations } from './tables/question-declarations.ts'

type Db = Kysely<Database>

/** What a declared figure says to the ledger; a flow of a stretch of time stands on its last day. */
export const countableOf = (row: DeclarationRow, evidence: readonly string[]): Countable => ({
  hosts: [row.organizationId],
  lines: [
    { metric: row.metric, day: row.day, audience: row.audience, channel: row.channel, amount: row.amount },
  ],
  declared: true,
  evidence,
  note: row.note,
  ...(row.adjustment === null ? {} : { adjustment: row.adjustment }),
  ...(row.confirmation === null ? {} : { confirmation: row.confirmation }),
})

/** What is unlikely about each of these, against what counts now; in their order. */
export const doubtsAbout = (
  db: Db,
  rows: readonly DeclarationRow[],
  metrics: ReadonlyMap<string, MetricRow>,
) =>
  questionDeclarations(
    db,
    rows.flatMap((row) => {
      const metric = metrics.get(row.metric)
      const { organizationId: organization, amount, audience, channel } = row
      const period = parsePeriod(row.period)
      return metric ? [{ metric, organization, period, amount, audience, channel }] : []
    }),
  )

function flagsOf(row: DeclarationRow, doubts: readonly string[], isFed: boolean): CheckFlag[] {
  const flags: CheckFlag[] = doubts.map((detail) => ({ flag: 'doubt', detail }))
  if (isFed) flags.push({ flag: 'record-fed', detail: '' })
  if (row.adjustment !== null) flags.push({ flag: 'closed-books', detail: row.adjustment })
  return flags
}

async function cards(db: Db, rows: readonly DeclarationRow[], locale: Locale) {
  const metrics = await getMetrics(
    db,
    rows.map((row) => row.metric),
  )
  const doubts = await doubtsAbout(db, rows, metrics)
  const isRecordFed = await recordFed(db)
  return new Map(
    rows.map((row, nth): [string, CheckCard] => {
      const metric = metrics.get(row.metric)
      const said = (doubts[nth] ?? []).map((doubt) => sentence(locale, doubt.code, doubt.params).trim())
      return [
        row.id,
        {
          title: (locale === 'en' ? metric?.nameEn : metric?.name) ?? row.metric,
          unitId: row.organizationId,
          when: row.period,
          amount: formatAmount(row.amount, metric?.scale ?? 0),
          unit: metric?.unit ?? '',
          flags: flagsOf(row, said, isRecordFed(row.metric)),
        },
      ]
    }),
  )
}

/** A declared figure on its way into the totals: the line of its unit checks it, as it checks records. */
export const declarationChecks: CheckedNoun<
  'declarations',
  typeof DeclarationSchema.properties,
  DeclarationRow
> = {
  kind: 'declaration',
  path: 'declarations',
  screenOf: ({ id }) => `/declarations/${id}`,
  record: declarationPolicy.record,
  correct: declarationPolicy.correct,
  leadOf: ({ organizationId, day }) => ({ unit: organizationId, day }),
  answer: DeclarationSchema,
  present: presentDeclaration,
  async count(db, row) {
    const evidence = (await findEvidenceOf(db, 'declaration', [row.id])).get(row.id) ?? []
    return countableOf(
      row,
      evidence.map(({ id }) => id),
    )
  },
  versionOf: async (_, row) => presentDeclaration(row),
  cards,
}

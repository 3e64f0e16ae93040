import { isEmpty, scaledOf } from '@medelge/fields'
import type { FieldDefinition } from '@medelge/fields/definition'
import { formatAmount, parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { findMetricsByCode, readFigures } from '#modules/figures'
import type { Questionnaire } from '../questionnaires/definition.ts'
import type { KnownValue } from './known-value.ts'

type Db = Kysely<Database>
type Known = Record<string, KnownValue>

interface Asked {
  organizationId: number
  period: string
  questionnaire: string
  /** Sheets of this collection are no earlier ones. */
  collectionId: string
}

/** Fen of one unit of money a metric may be counted in. */
const fen: Readonly<Record<string, number>> = { 元: 2, 万元: 6 }

/** A decimal in the unit of its metric as the field keeps it; undefined where it does not fit into that. */
function keptAs(field: FieldDefinition, decimal: string, unit: string): unknown {
  if (field.type === 'whole-number') return /^-?\d+$/.test(decimal) ? Number(decimal) : undefined
  if (field.type === 'decimal')
    return scaledOf(decimal, field.digits ?? 0) === undefined ? undefined : decimal
  const digits = fen[unit]
  const amount = digits === undefined ? undefined : scaledOf(decimal, digits)
  return amount === undefined ? undefined : Number(amount)
}

async function fromLedger(
  db: Db,
  { form, known = {} }: Questionnaire,
  asked: Asked,
  now: Date,
): Promise<Known> {
  const { organizationId, period } = asked
  const codes = Object.values(known).flatMap((one) => (one.from === 'metric' ? [one.metric] : []))
  const metrics = new Map((await findMetricsByCode(db, codes)).map((one) => [one.code, one]))
  const wanted = form.fields.flatMap((field) => {
    const source = known[field.code]
    return source?.from === 'metric' && metrics.has(source.metric) ? [{ field, metric: source.metric }] : []
  })
  const figures = await readFigures(
    db,
    wanted.map(({ metric }) => ({ metric, organization: organizationId, period: parsePeriod(period) })),
    { now },
  )
  return Object.fromEntries(
    wanted.flatMap(({ field, metric }, nth) => {
      const figure = figures[nth]
      if (!figure || figure.amount === null || figure.mark === 'none') return []
      const value = keptAs(field, formatAmount(figure.amount, figure.scale), figure.unit)
      const words = metrics.get(metric)?.name ?? metric
      return value === undefined
        ? []
        : [[field.code, { value, from: 'metric' as const, metric, organizationId, period, words }]]
    }),
  )
}

/** What the unit answered in the last collection by the same questionnaire, as far as that was accepted. */
async function fromLast(db: Db, { form, known = {} }: Questionnaire, asked: Asked): Promise<Known> {
  const codes = form.fields.filter(({ code }) => known[code]?.from === 'last').map(({ code }) => code)
  if (codes.length === 0) return {}
  const { organizationId, questionnaire, collectionId } = asked
  const { rows } = await sql<{ values: Record<string, unknown>; period: string; title: string }>`
    select s."values", c.period, c.title from collection_sheet s join collection c on c.id = s.collection_id
    where s.organization_id = ${organizationId} and s.state = 'counted' and c.questionnaire = ${questionnaire}
      and c.id <> ${collectionId}::uuid
      and c.asked_at < coalesce((select asked_at from collection where id = ${collectionId}::uuid), 'infinity')
    order by c.asked_at desc, c.id desc limit 1`.execute(db)
  const [last] = rows
  if (!last) return {}
  const { values, period, title: words } = last
  return Object.fromEntries(
    codes
      .filter((code) => !isEmpty(values[code]))
      .map((code) => [code, { value: values[code], from: 'last' as const, organizationId, period, words }]),
  )
}

/** What is known of a sheet before anybody answers: from the ledger, and from what the unit answered the last time. */
export const readKnown = async (
  db: Db,
  questionnaire: Questionnaire,
  asked: Asked,
  now: Date,
): Promise<Known> => ({
  ...(await fromLast(db, questionnaire, asked)),
  ...(await fromLedger(db, questionnaire, asked, now)),
})

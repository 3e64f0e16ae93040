import { isAdditive, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { demandOpenBooks, figureErrors, getMetrics, type MetricRow, periodOf } from '#modules/figures'
import { inField } from '#platform/errors'
import { type Locale, sentence } from '#platform/locale'
import { declarationErrors } from './declaration.errors.ts'
import type { DeclarationFacts } from './declaration.ts'
import { declarationOrder, declarationRows } from './declaration-list.store.ts'
import { readDeclared } from './declared-amount.ts'
import { changeOf } from './declared-change.ts'
import type { DeclarationValues } from './insert-declarations.ts'
import { isAhead } from './possible-amount.ts'
import { questionDeclarations } from './tables/question-declarations.ts'

/** The written value in smallest units, or a refusal that says what is wrong with it. */
function amountOf(metric: MetricRow, value: string): number {
  const amount = readDeclared(metric, value)
  if (typeof amount === 'number') return amount
  const { name, unit, scale: places } = metric
  throw declarationErrors[amount]({ value, name, unit, places, ...inField('value') })
}

/** A level is reached by the change from what stands; what still waits would be added on top of it. */
async function demandNoneWaiting(db: Kysely<Database>, organizationId: number, { code, name }: MetricRow) {
  const filter = { organizationId, metric: code, state: 'submitted' as const }
  const [waiting] = await declarationRows(db, filter, declarationOrder.at({ limit: 1 })).execute()
  if (waiting) throw declarationErrors.DECLARATION_LEVEL_WAITS({ name, ...inField('value') })
}

/** What was filled in as it is kept, or a refusal: what cannot be, closed books, and what is unlikely without a reason. */
export async function checkDeclaration(
  db: Kysely<Database>,
  facts: Omit<DeclarationFacts, 'evidence'>,
  { chain, today, locale }: { chain: readonly number[]; today: string; locale: Locale },
): Promise<DeclarationValues> {
  const { organization, metric: code, audience = 'none', channel = 'none', confirmation, adjustment } = facts
  const period = periodOf(facts.period)
  // Whatever is declared stands on the last day of its period.
  if (period.grain === 'years') throw declarationErrors.PERIOD_OF_YEARS(inField('period'))
  if (isAhead(period, today)) throw declarationErrors.PERIOD_AHEAD({ today, ...inField('period') })
  const metric = (await getMetrics(db, [code])).get(code)
  if (!metric) throw figureErrors.METRIC_UNKNOWN({ metric: code })
  if (metric.formula !== null && isAdditive(metric.kind))
    throw figureErrors.METRIC_COMPUTED({ metric: code, name: metric.name })
  const as = facts.as ?? 'change'
  const of = { metric, organization, period, audience, channel, as }
  if (as === 'level' && metric.kind === 'stock') await demandNoneWaiting(db, organization, metric)
  const amount = await changeOf(db, amountOf(metric, facts.value), of)
  if (as === 'level' && metric.kind === 'stock' && amount === 0)
    throw declarationErrors.DECLARATION_CHANGES_NOTHING({ value: facts.value, ...inField('value') })
  await demandOpenBooks(db, chain, period.to, adjustment)
  const [doubts = []] = await questionDeclarations(db, [
    { metric, organization, period: parsePeriod(facts.period), amount, audience, channel },
  ])
  if (doubts.length > 0 && confirmation === undefined)
    throw declarationErrors.DECLARATION_NEEDS_REASON({
      doubts: doubts.map((doubt) => sentence(locale, doubt.code, doubt.params)).join(''),
      ...inField('confirmation'),
    })
  return {
    metric: code,
    organizationId: organization,
    period: facts.period,
    day: period.to,
    audience,
    channel,
    amount,
    note: facts.note ?? '',
    adjustment: adjustment ?? null,
    // Kept only where something was asked: a reason for nothing would say that there was a doubt.
    confirmation: doubts.length > 0 ? (confirmation ?? null) : null,
  }
}

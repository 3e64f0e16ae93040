import { formatAmount } from '@medelge/figures'
import { isOpen } from '@medelge/workflow'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { MetricRow } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { type Actor, allows } from '#platform/actor'
import { PlatformError } from '#platform/errors'
import { type Locale, sentence } from '#platform/locale'
import { checkDeclaration } from '../check-declaration.ts'
import { declarationPolicy } from '../declaration.policy.ts'
import type { DeclarationRow } from '../declaration.ts'
import { readDeclared } from '../declared-amount.ts'
import type { DeclarationValues } from '../insert-declarations.ts'
import { dataValueErrors } from './data-value.errors.ts'
import { findEarlier, type NamedUnit } from './data-value.store.ts'
import type { DataValue } from './data-value.ts'
import { partOf } from './option-combo.ts'
import { ownPeriod } from './value-period.ts'

/** What is known before the values of a set are judged one after the other. */
export interface SetContext {
  actor: Actor
  units: ReadonlyMap<string, NamedUnit>
  metrics: ReadonlyMap<string, MetricRow>
  today: string
  locale: Locale
  /** What came before in the same set. */
  seen: Set<string>
}

/** What is to be done with a value: nothing, where it says what is known already. */
export type Judged =
  | { as: 'known' }
  | { as: 'new'; facts: DeclarationValues }
  | { as: 'changed'; facts: DeclarationValues; before: DeclarationRow }

const NOTHING = 'DECLARATION_CHANGES_NOTHING'

function refuseEarlier({ state, amount }: DeclarationRow, { name, unit, scale }: MetricRow): void {
  const said = { value: formatAmount(amount, scale), unit, name }
  if (state === 'submitted') throw dataValueErrors.DATA_VALUE_WAITS(said)
  if (state === 'counted') throw dataValueErrors.DATA_VALUE_COUNTED(said)
}

/** Judges one value by the rules of what people declare; throws a PlatformError that says why it cannot be taken. */
export async function judgeValue(
  db: Kysely<Database>,
  given: DataValue,
  { actor, units, metrics, today, locale, seen }: SetContext,
): Promise<Judged> {
  const { dataElement, orgUnit = '', period: written = '', comment, storedBy } = given
  if (given.deleted) throw dataValueErrors.DATA_VALUE_DELETED()
  const metric = metrics.get(dataElement)
  if (!metric) throw dataValueErrors.DATA_VALUE_ELEMENT({ element: dataElement })
  const unit = units.get(orgUnit)
  const chain = unit && (await chainOf(db, unit.id))
  if (!unit || !chain || !allows(actor, declarationPolicy.record, chain))
    throw dataValueErrors.DATA_VALUE_UNIT({ unit: orgUnit })
  const period = ownPeriod(written)
  if (period === undefined) throw dataValueErrors.DATA_VALUE_PERIOD({ period: written })
  const part = partOf(given.categoryOptionCombo)
  if (!part) throw dataValueErrors.DATA_VALUE_COMBO({ combo: given.categoryOptionCombo })

  const isStock = metric.kind === 'stock'
  // A second level is the change from the first, which does not count yet.
  const place = [metric.code, unit.id, isStock ? '' : period, part.audience, part.channel].join(' ')
  if (seen.has(place)) throw dataValueErrors.DATA_VALUE_TWICE({ name: metric.name })
  seen.add(place)

  const value = String(given.value).trim()
  const earlier = await findEarlier(db, { metric: metric.code, organizationId: unit.id, period, ...part })
  const open = earlier && isOpen(earlier) ? earlier : undefined
  if (earlier && !open && !isStock) {
    if (readDeclared(metric, value) === earlier.amount) return { as: 'known' }
    refuseEarlier(earlier, metric)
  }
  const from = storedBy ? sentence(locale, 'data-value.stored-by', { name: storedBy }) : ''
  try {
    const facts = await checkDeclaration(
      db,
      {
        ...{ organization: unit.id, metric: metric.code, period, value, ...part },
        as: isStock ? 'level' : 'change',
        note: [comment, from].filter(Boolean).join(' '),
        ...(comment?.trim() ? { confirmation: comment.trim() } : {}),
      },
      { chain, today, locale },
    )
    return open ? { as: 'changed', facts, before: open } : { as: 'new', facts }
  } catch (error) {
    if (error instanceof PlatformError && error.code === NOTHING) return { as: 'known' }
    throw error
  }
}

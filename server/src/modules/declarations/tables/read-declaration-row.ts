import { type Audience, type Channel, isAdditive, type Period, parsePeriod } from '@medelge/figures'
import { cellText, labelOf, parsePeriodText } from '@medelge/sheets'
import type { MetricRow } from '#modules/figures'
import { type OrganizationNames, unfoundUnit } from '#modules/organizations'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import { readRow } from '#platform/sheets/row-reader'
import { impossibility, isAhead } from '../possible-amount.ts'
import { audienceValues, channelValues } from './declaration.columns.ts'
import { readAmount } from './read-amount.ts'

/** A figure as one row of a table declares it. */
export interface DeclaredRow {
  row: number
  metric: MetricRow
  organization: number
  day: string
  period: Period
  amount: number
  audience: Audience
  channel: Channel
  note: string
  /** Something about it is unlikely; its note says why it is so. */
  doubted?: boolean
}

export interface DeclarationWorld {
  /** Metrics by the compared form of their code and names. */
  metrics: ReadonlyMap<string, MetricRow>
  organizations: OrganizationNames
}

/** One row of a table of declared figures, or what is wrong in it. */
export function readDeclarationRow(
  row: GivenRow,
  world: DeclarationWorld,
  importContext: ImportContext,
): { declared?: DeclaredRow; findings: Finding[] } {
  const reader = readRow(row)
  const name = reader.required('metric', 100)
  const metric = world.metrics.get(labelOf(name))
  if (name !== '' && !metric) reader.flag('metric', 'CELL_METRIC_UNKNOWN', { name })
  if (metric?.formula && isAdditive(metric.kind))
    reader.flag('metric', 'METRIC_COMPUTED', { name: metric.name })

  const unit = reader.text('organization', 100)
  const host = unit === '' ? { id: importContext.organizationId } : world.organizations(unit)
  const unfound = unit === '' ? undefined : unfoundUnit(world.organizations, unit)
  if (unfound) reader.flag('organization', unfound.code, unfound.params)

  const period = parsePeriodText(row.cell('period'), importContext.usualYear)
  if (period === undefined)
    reader.flag('period', cellText(row.cell('period')) === '' ? 'CELL_REQUIRED' : 'CELL_PERIOD_UNREADABLE')
  else if (isAhead(parsePeriod(period), importContext.today))
    reader.flag('period', 'PERIOD_AHEAD', { today: importContext.today })

  const given = reader.required('value', 60)
  const amount = metric && given !== '' ? readAmount(metric, row.cell('value')) : undefined
  if (metric && given !== '' && amount === undefined)
    reader.flag('value', 'CELL_NUMBER_UNREADABLE', { unit: metric.unit, places: metric.scale })

  const why = metric && amount !== undefined ? impossibility(metric.kind, amount) : undefined
  if (why) reader.flag('value', why, { name: metric?.name ?? '', value: given })

  const audience = (reader.choice('audience', audienceValues) ?? 'none') as Audience
  const channel = (reader.choice('channel', channelValues) ?? 'none') as Channel
  const note = reader.written('note', 1000)
  const { findings } = reader
  if (findings.length > 0 || !metric || typeof host === 'string' || !period || amount === undefined)
    return { findings }
  // A declared flow of a stretch of time stands on its last day, as when it is typed in.
  const stretch = parsePeriod(period)
  const place = { row: row.row, metric, organization: host.id, day: stretch.to, period: stretch }
  return { declared: { ...place, amount, audience, channel, note }, findings }
}

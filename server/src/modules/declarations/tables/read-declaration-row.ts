import { type Audience, type Channel, isAdditive } from '@medelge/figures'
import { labelOf } from '@medelge/sheets'
import type { MetricRow } from '#modules/figures'
import { type OrganizationNames, unfoundUnit } from '#modules/organizations'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import { readRow } from '#platform/sheets/row-reader'
import { impossibility } from '../possible-amount.ts'
import { audienceValues, channelValues, meantValues } from './declaration.columns.ts'
import type { DeclaredRow } from './declared-row.ts'
import { isWholeUnit } from './own-unit.ts'
import { isOtherMeasure, readAmount } from './read-amount.ts'
import { readPeriod } from './read-period.ts'
import { sourceNote } from './source-note.ts'

export interface DeclarationWorld {
  /** Metrics by the compared form of their code and names. */
  metrics: ReadonlyMap<string, MetricRow>
  organizations: OrganizationNames
  /** What the unit that reads in is called. */
  own: string
}

/** One row of a table of declared figures, or what is wrong in it. */
export function readDeclarationRow(
  row: GivenRow,
  world: DeclarationWorld,
  importContext: ImportContext,
): { declared?: DeclaredRow; findings: Finding[]; questions: Finding[] } {
  const reader = readRow(row)
  const { findings } = reader
  const questions: Finding[] = []
  const meant = reader.choice('meant', meantValues)
  // What is no figure has no other fault.
  if (meant === 'target' || meant === 'score') {
    reader.flag('meant', meant === 'target' ? 'CELL_MEANT_TARGET' : 'CELL_MEANT_SCORE')
    return { findings, questions }
  }
  const name = reader.required('metric', 100)
  const metric = world.metrics.get(labelOf(reader.text('code', 100))) ?? world.metrics.get(labelOf(name))
  if (name !== '' && !metric) reader.flag('metric', 'CELL_METRIC_UNKNOWN', { name })
  if (metric?.formula && isAdditive(metric.kind))
    reader.flag('metric', 'METRIC_COMPUTED', { name: metric.name })

  const unit = reader.text('organization', 100)
  const isOwn = unit === '' || isWholeUnit(unit, world.own)
  const host = isOwn ? { id: importContext.organizationId } : world.organizations(unit)
  const unfound = isOwn ? undefined : unfoundUnit(world.organizations, unit)
  if (unfound) reader.flag('organization', unfound.code, unfound.params)

  const time = readPeriod(row, reader, importContext, metric?.kind === 'flow')

  const given = reader.required('value', 60)
  const measure = reader.text('unit', 20)
  const amount = metric && given !== '' ? readAmount(metric, row.cell('value'), measure) : undefined
  if (metric && given !== '' && amount === undefined)
    reader.flag('value', 'CELL_NUMBER_UNREADABLE', { unit: metric.unit, places: metric.scale })

  const why = metric && amount !== undefined ? impossibility(metric.kind, amount) : undefined
  if (why) reader.flag('value', why, { name: metric?.name ?? '', value: given })

  const audience = (reader.choice('audience', audienceValues) ?? 'none') as Audience
  const channel = (reader.choice('channel', channelValues) ?? 'none') as Channel
  if (findings.length > 0 || !metric || typeof host === 'string' || !time || amount === undefined)
    return { findings, questions }
  // A declared flow of a stretch of time stands on its last day, as when it is typed in.
  const { period, from, to: day } = time
  const note = sourceNote(reader, { period, from, day })
  if (isOtherMeasure(measure, metric.unit))
    questions.push({
      ...{ row: row.row, field: 'unit', value: measure, code: 'QUESTION_UNIT' },
      params: { given: measure, name: metric.name, unit: metric.unit },
    })
  const place = { row: row.row, metric, organization: host.id, from, day, period }
  const declared = { ...place, amount, audience, channel, note, isWhole: meant === 'whole' }
  return { declared, findings, questions }
}

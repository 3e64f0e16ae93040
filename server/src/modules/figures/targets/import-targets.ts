import { AmountError, formatAmount, parseAmount } from '@medelge/figures'
import { cellText, labelOf } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { nameOrganizations, readChains, unfoundUnit } from '#modules/organizations'
import { allows } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext, ImportKind } from '#platform/sheets/import-kind'
import { readRow } from '#platform/sheets/row-reader'
import { findMetrics, type MetricRow } from '../catalogue/metric.store.ts'
import { chainSetting } from './may-set.ts'
import { boundValues, targetColumns } from './target.columns.ts'
import { targetPolicy } from './target.policy.ts'
import { findTargets } from './target.store.ts'
import { type GivenTarget, targetKey, writeTargets } from './write-targets.ts'

type Db = Kysely<Database>

interface TargetRow extends GivenTarget {
  row: number
  value: string
  named: string
}

/** A number as it stands in a cell, in the unit of its metric. */
function valueIn(cell: string, { unit, scale }: MetricRow): string | undefined {
  const text = cell.replaceAll(/[\s,，]/g, '')
  const bare = text.endsWith(unit) ? text.slice(0, -unit.length) : text
  try {
    const amount = parseAmount(bare, scale)
    return amount < 0 ? undefined : formatAmount(amount, scale)
  } catch (error) {
    if (error instanceof AmountError) return undefined
    throw error
  }
}

async function check(db: Db, rows: readonly GivenRow[], context: ImportContext) {
  const metrics = new Map(
    (await findMetrics(db, {})).flatMap((one) =>
      [one.nameEn, one.name, one.code].map((word): [string, MetricRow] => [labelOf(word), one]),
    ),
  )
  const units = await nameOrganizations(db, new Set(rows.map((row) => cellText(row.cell('organization')))))
  const problems: Finding[] = []
  const ready: TargetRow[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const reader = readRow(row)
    const name = reader.required('metric', 100)
    const metric = metrics.get(labelOf(name))
    if (name !== '' && !metric) reader.flag('metric', 'CELL_METRIC_UNKNOWN', { name })
    const unit = reader.text('organization', 100)
    const host = unit === '' ? { id: context.organizationId } : units(unit)
    const unfound = unit === '' ? undefined : unfoundUnit(units, unit)
    if (unfound) reader.flag('organization', unfound.code, unfound.params)
    const word = reader.text('year', 10).replace(/年(度)?$/, '')
    const year = word === '' ? (context.usualYear ?? Number(context.today.slice(0, 4))) : Number(word)
    const isYear = Number.isInteger(year) && year >= 1900 && year <= 2199
    if (!isYear) reader.flag('year', 'CELL_CHOICE_UNKNOWN', {})
    const most = reader.choice('bound', boundValues) === 'most'
    const cell = reader.required('value', 40)
    const value = metric && cell !== '' ? valueIn(cell, metric) : undefined
    if (metric && cell !== '' && value === undefined)
      reader.flag('value', 'CELL_NUMBER_UNREADABLE', { unit: metric.unit, places: metric.scale })
    const source = reader.required('source', 200)
    const note = reader.text('note', 1000)
    if (reader.findings.length === 0 && metric && value !== undefined && typeof host === 'object' && isYear) {
      const key = targetKey(host.id, metric.code, year)
      const earlier = seen.get(key)
      if (earlier !== undefined) reader.flag('metric', 'CELL_TARGET_TWICE', { earlier })
      seen.set(key, row.row)
      ready.push({
        ...{ row: row.row, organization: host.id, metric: metric.code, named: metric.name, year },
        ...{ value, most, source, note },
      })
    }
    problems.push(...reader.findings)
  }
  return { problems, ...(await placed(db, ready, context, problems)) }
}

/** Rows that reach too far are refused; those that change a target are asked about. */
async function placed(db: Db, rows: TargetRow[], { actor }: ImportContext, problems: Finding[]) {
  const chains = await readChains(
    db,
    rows.map(({ organization }) => organization),
  )
  const known = await findTargets(db, {
    organizations: [...new Set(rows.map(({ organization }) => organization))],
    years: [...new Set(rows.map(({ year }) => year))],
  })
  const before = new Map(known.map((one) => [targetKey(one.organizationId, one.metric, one.year), one]))
  const ready: TargetRow[] = []
  const questions: Finding[] = []
  for (const one of rows) {
    const { row, organization, metric, named, year } = one
    if (!allows(actor, targetPolicy.set, chainSetting(chains(organization)))) {
      problems.push({
        ...{ row, field: 'organization', value: '', code: 'CELL_ORGANIZATION_OUT_OF_REACH' },
        params: {},
      })
      continue
    }
    const stands = before.get(targetKey(organization, metric, year))
    if (stands && stands.amount !== null)
      questions.push({
        ...{ row, field: 'value', value: one.value, code: 'QUESTION_TARGET_CHANGES' },
        params: { name: named },
      })
    ready.push(one)
  }
  return { ready, questions }
}

/** Targets from a table; what there is of the same unit, metric and year is replaced. */
export const targetImport: ImportKind<TargetRow> = {
  kind: 'targets',
  may: targetPolicy.set,
  columns: targetColumns,
  check,
  async insert(trx, ready, { actor, now, file }, progress) {
    const given = ready.map(({ row: _, named: __, ...target }) => target)
    const written = await writeTargets(trx, given, actor, now)
    await progress(ready.length)
    await noteAct(trx, actor, now, {
      kind: 'target.imported',
      subject: { kind: 'target', id: file.evidenceId, name: file.name },
      details: { count: written.length },
    })
    return ready.map(({ row, organization, metric, year, named }) => ({
      ...{ row, id: `${organization}-${metric}-${year}`, name: named },
    }))
  },
}

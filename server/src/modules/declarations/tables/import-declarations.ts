import { formatPeriod, isAdditive } from '@medelge/figures'
import { cellText, labelOf } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { recordMany, remarkUnchecked } from '#modules/checks'
import { findMetrics } from '#modules/figures'
import {
  askFormerNames,
  type Chains,
  getOrganization,
  nameOrganizations,
  readChains,
} from '#modules/organizations'
import { allows } from '#platform/actor'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext, ImportKind, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { declarationChecks } from '../declaration.checks.ts'
import { declarationPolicy } from '../declaration.policy.ts'
import type { Doubt } from '../doubt.ts'
import { newDeclarations } from '../insert-declarations.ts'
import { addedBy } from './added-by.ts'
import { declarationColumns } from './declaration.columns.ts'
import { findCloses, findDeclared, placeKey } from './declaration-import.store.ts'
import type { DeclaredRow } from './declared-row.ts'
import { questionDeclarations } from './question-declarations.ts'
import { type DeclarationWorld, readDeclarationRow } from './read-declaration-row.ts'
import { wholeNote } from './source-note.ts'

type Db = Kysely<Database>

/** Rows between two notes of progress. */
const STEP = 500

async function readWorld(
  db: Db,
  rows: readonly GivenRow[],
  { organizationId }: ImportContext,
): Promise<DeclarationWorld> {
  const metrics = await findMetrics(db, {})
  return {
    metrics: new Map(
      metrics.flatMap((one) => [one.nameEn, one.name, one.code].map((word) => [labelOf(word), one])),
    ),
    own: (await getOrganization(db, organizationId)).name,
    organizations: await nameOrganizations(
      db,
      new Set(rows.map((row) => cellText(row.cell('organization')))),
    ),
  }
}

/** Rows that would reach too far, or into books that are closed. */
async function refuseRows(
  db: Db,
  rows: readonly DeclaredRow[],
  importContext: ImportContext,
  chains: Chains,
) {
  const closes = await findCloses(db)
  return rows.flatMap((row): Finding[] => {
    const at = (field: string, value: string, code: string, params = {}) => [
      { row: row.row, field, value, code, params },
    ]
    if (!allows(importContext.actor, declarationPolicy.record, chains(row.organization)))
      return at('organization', '', 'CELL_ORGANIZATION_OUT_OF_REACH')
    const closed = chains(row.organization, row.day)
      .map((id) => closes.get(id))
      .find((one) => one && one.closedThrough >= row.day)
    return closed ? at('period', row.day, 'PERIOD_CLOSED', { ...closed, day: row.day }) : []
  })
}

/** Figures that add to one another: stated before, or twice in the same table. */
async function askRows(db: Db, rows: readonly DeclaredRow[]): Promise<Finding[]> {
  const adding = rows.filter(({ metric }) => isAdditive(metric.kind))
  const place = ({ organization, metric, day }: DeclaredRow) => ({ organization, metric: metric.code, day })
  const before = await findDeclared(db, adding.map(place))
  const seen = new Map<string, number>()
  return adding.flatMap((one): Finding[] => {
    const own = `${placeKey(place(one))} ${one.audience} ${one.channel}`
    const earlier = seen.get(own)
    seen.set(own, earlier ?? one.row)
    const at = { row: one.row, field: 'metric', value: one.metric.name }
    if (earlier !== undefined) return [{ ...at, code: 'QUESTION_DECLARED_ROW', params: { earlier } }]
    return before.has(placeKey(place(one))) ? [{ ...at, code: 'QUESTION_DECLARED_BEFORE' }] : []
  })
}

/** What is asked about an unlikely figure; where its row gives no reason, that is a cell to fill in. */
function doubtRow({ row, note }: DeclaredRow, doubts: readonly Doubt[]) {
  const at = (field: string) => ({ row, field, value: '' })
  const questions: Finding[] = doubts.map(({ code, params }) => ({ ...at('value'), code, params }))
  const missing = doubts.length > 0 && note === ''
  return { questions, problems: missing ? [{ ...at('note'), code: 'CELL_REASON_NEEDED' }] : [] }
}

async function check(db: Db, rows: readonly GivenRow[], importContext: ImportContext, progress: Progress) {
  const world = await readWorld(db, rows, importContext)
  const problems: Finding[] = []
  const asked: Finding[] = []
  const given: DeclaredRow[] = []
  for (const [position, row] of rows.entries()) {
    const { declared, findings, questions } = readDeclarationRow(row, world, importContext)
    problems.push(...findings)
    asked.push(...questions)
    if (declared) given.push(declared)
    if (position % STEP === STEP - 1) await progress(position + 1)
  }
  const chains = await readChains(
    db,
    given.map(({ organization }) => organization),
  )
  const added = await addedBy(db, given, chains)
  const { ready } = added
  problems.push(...added.problems)
  asked.push(...added.questions)
  problems.push(...(await refuseRows(db, ready, importContext, chains)))
  const doubts = await questionDeclarations(db, ready)
  const doubted = ready.map((one, nth) => doubtRow(one, doubts[nth] ?? []))
  problems.push(...doubted.flatMap((one) => one.problems))
  const former = askFormerNames(rows, 'organization', world.organizations)
  const questions = [
    ...asked,
    ...former,
    ...(await askRows(db, ready)),
    ...doubted.flatMap((one) => one.questions),
  ]
  return {
    ready: ready.map((one, nth) => ({ ...one, doubted: (doubts[nth] ?? []).length > 0 })),
    problems: problems.sort((a, b) => a.row - b.row),
    questions: questions.sort((a, b) => a.row - b.row),
  }
}

async function insert(
  trx: Db,
  ready: readonly DeclaredRow[],
  { actor, now, submit, file }: ImportContext,
  progress: Progress,
): Promise<RecordedRow[]> {
  const given = ready.map(
    ({ metric, organization, period, doubted, whole, row: _, from: __, isWhole, ...facts }) => ({
      facts: {
        ...facts,
        note: wholeNote({ ...facts, metric, ...(whole === undefined ? {} : { whole }) }),
        metric: metric.code,
        organizationId: organization,
        period: formatPeriod(period),
        adjustment: null,
        confirmation: doubted ? facts.note : null,
      },
      evidence: [file.evidenceId],
      note: file.name,
    }),
  )
  const made = await recordMany(trx, newDeclarations, given, { actor, at: now, submit }, progress)
  return ready.map(({ row, metric, day }, nth) => ({ row, id: made[nth]?.id ?? '', name: metric.name, day }))
}

/** Declared figures from a table; the table itself is their evidence. */
export const declarationImport: ImportKind<DeclaredRow> = {
  kind: 'declarations',
  may: declarationPolicy.record,
  columns: declarationColumns,
  check,
  insert,
  remark: remarkUnchecked(declarationChecks),
}

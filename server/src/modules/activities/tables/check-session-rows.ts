import { cellText, labelOf, listOf } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { nameAreas } from '#modules/areas'
import { askFormerNames, getOrganization, nameOrganizations } from '#modules/organizations'
import { allows } from '#platform/actor'
import type { Finding } from '#platform/sheets/finding'
import type { Checked, GivenRow, ImportContext, Progress } from '#platform/sheets/import-kind'
import { examineSessions } from '../examination/session-examination.ts'
import type { SessionFacts } from '../session.fields.ts'
import { sessionPolicy } from '../session.policy.ts'
import { problemFindings, questionFinding } from './import-findings.ts'
import { type RowWorld, readSessionRow } from './read-session-row.ts'

export interface ReadSession {
  row: number
  facts: SessionFacts
  /** Names of its photos, where the table tells them. */
  files: readonly string[]
}

/** Rows between two notes of progress. */
const STEP = 500

async function readWorld(
  db: Kysely<Database>,
  rows: readonly GivenRow[],
  importContext: ImportContext,
): Promise<RowWorld> {
  const series = await db.selectFrom('series').select(['id', 'code', 'name']).execute()
  return {
    organizations: await nameOrganizations(
      db,
      new Set(rows.flatMap((row) => listOf(row.cell('hosts')).map(cellText))),
    ),
    areas: await nameAreas(db),
    series: new Map(series.flatMap(({ id, code, name }) => [code, name].map((word) => [labelOf(word), id]))),
    home: await getOrganization(db, importContext.organizationId),
  }
}

/** Reads the rows of a table and examines them all together, as one session is examined in a form. */
export async function checkRows(
  db: Kysely<Database>,
  rows: readonly GivenRow[],
  importContext: ImportContext,
  progress: Progress,
): Promise<Checked<ReadSession>> {
  const world = await readWorld(db, rows, importContext)
  const read: { row: GivenRow; facts: SessionFacts; findings: Finding[] }[] = []
  for (const [position, row] of rows.entries()) {
    read.push({ row, ...readSessionRow(row, world, importContext) })
    if (position % STEP === STEP - 1) await progress(position + 1)
  }
  const mayLead = (above: readonly number[]) => allows(importContext.actor, sessionPolicy.record, above)
  const examined = await examineSessions(
    db,
    read.map(({ facts, findings }) => (findings.length > 0 ? { facts, partial: true } : { facts, mayLead })),
    importContext.today,
  )
  const problems: Finding[] = []
  const questions: Finding[] = []
  const ready: ReadSession[] = []
  for (const [position, { row, facts, findings }] of read.entries()) {
    const found = examined[position] ?? { problems: [], questions: [] }
    const wrong = [...findings, ...problemFindings(row, found.problems, findings)]
    problems.push(...wrong)
    if (wrong.length > 0) continue
    const rowAt = (earlier: number) => read[earlier]?.row.row ?? 0
    questions.push(...found.questions.map((one) => questionFinding(row.row, facts.title, one, rowAt)))
    // Nothing is recorded before whoever reads in has confirmed what is asked here.
    const confirmed = found.questions.map(({ reservation }) => reservation)
    ready.push({ row: row.row, facts: { ...facts, confirmed }, files: fileNames(row) })
  }
  const former = askFormerNames(rows, 'hosts', world.organizations, true)
  return {
    ready,
    problems: problems.sort((a, b) => a.row - b.row),
    questions: [...questions, ...former].sort((a, b) => a.row - b.row),
  }
}

// Names of files may hold any mark but those that part them.
const fileNames = (row: GivenRow): string[] =>
  String(row.cell('files') ?? '')
    // One space stands for many: the search for an ending looks from each of them to the end of its word.
    .replace(/[^\S\n]+/g, ' ')
    .split(/[、,，;；\n]| (?=\S+\.\w+)/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 50)

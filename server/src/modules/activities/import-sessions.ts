import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { nameAreas } from '#modules/areas'
import { lockChecked, noteStep, remarkUnchecked, tellStep } from '#modules/checks'
import { linkEvidence } from '#modules/evidence'
import { askFormerNames, getOrganization, nameOrganizations, readChains } from '#modules/organizations'
import { type Actor, allows } from '#platform/actor'
import { cellText, labelOf, listOf } from '#platform/sheets/cells/cell-text'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportKind, ImportScene, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { questionSessions, type ReadSession } from './question-sessions.ts'
import { type RowWorld, readSessionRow } from './read-session-row.ts'
import { sessionChecks } from './session.checks.ts'
import { sessionColumns } from './session.columns.ts'
import { sessionPolicy } from './session.policy.ts'
import { insertSessions } from './session-bulk.store.ts'

/** Rows between two notes of progress. */
const STEP = 500

async function readWorld(
  db: Kysely<Database>,
  rows: readonly GivenRow[],
  scene: ImportScene,
): Promise<RowWorld> {
  const series = await db.selectFrom('series').select(['id', 'code', 'name']).execute()
  return {
    organizations: await nameOrganizations(
      db,
      new Set(rows.flatMap((row) => listOf(row.cell('hosts')).map(cellText))),
    ),
    areas: await nameAreas(db),
    series: new Map(series.flatMap(({ id, code, name }) => [code, name].map((word) => [labelOf(word), id]))),
    home: await getOrganization(db, scene.organizationId),
  }
}

async function check(
  db: Kysely<Database>,
  rows: readonly GivenRow[],
  scene: ImportScene,
  progress: Progress,
) {
  const world = await readWorld(db, rows, scene)
  const problems: Finding[] = []
  const sessions: ReadSession[] = []
  for (const [place, row] of rows.entries()) {
    const { facts, findings } = readSessionRow(row, world, scene)
    problems.push(...findings)
    if (findings.length === 0) sessions.push({ row: row.row, facts, files: fileNames(row) })
    if (place % STEP === STEP - 1) await progress(place + 1)
  }
  const chains = await readChains(
    db,
    sessions.flatMap(({ facts }) => facts.hosts),
  )
  for (const { row, facts } of sessions) {
    if (allows(scene.actor, sessionPolicy.record, chains(facts.hosts[0] ?? 0))) continue
    problems.push({ row, field: 'hosts', value: '', code: 'CELL_ORGANIZATION_OUT_OF_REACH' })
  }
  const { ready, questions } = await questionSessions(db, sessions, world.areas, scene)
  const former = askFormerNames(rows, 'hosts', world.organizations, true)
  return {
    ready,
    problems: problems.sort((a, b) => a.row - b.row),
    questions: [...questions, ...former].sort((a, b) => a.row - b.row),
  }
}

async function insert(
  trx: Kysely<Database>,
  ready: readonly ReadSession[],
  { actor, now, submit, file }: ImportScene,
  progress: Progress,
): Promise<RecordedRow[]> {
  const step = { by: { id: actor.id ?? '', name: actor.name }, at: now }
  const recorded: RecordedRow[] = []
  for (let first = 0; first < ready.length; first += STEP) {
    const part = ready.slice(first, first + STEP)
    const lives = part.map(({ facts }) => ({
      facts,
      recorded: { ...step, note: file.name },
      ...(submit ? { submitted: step } : {}),
    }))
    const ids = await insertSessions(trx, lives)
    for (const [place, { row, facts, files }] of part.entries())
      recorded.push({ row, id: ids[place] ?? '', name: facts.title, day: facts.day, files })
    await progress(first + lives.length)
  }
  if (submit)
    await tellStep(
      trx,
      sessionChecks,
      recorded.map(({ id }) => id),
      { step: 'submitted' },
      { actor, at: now },
    )
  return recorded
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

async function attach(
  trx: Kysely<Database>,
  id: string,
  evidenceIds: readonly string[],
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const session = await lockChecked(trx, sessionChecks, id)
  const open = session.state === 'draft' || session.state === 'returned' || session.state === 'submitted'
  if (!open || session.acceptedBy.length > 0 || session.recordedBy !== actor.id) return false
  await linkEvidence(trx, 'session', id, evidenceIds, actor)
  await noteStep(trx, sessionChecks, session, 'changed', { actor, at: now })
  return true
}

/** Sessions from a table, as drafts or handed in for checking; each row is one session. */
export const sessionImport: ImportKind<ReadSession> = {
  kind: 'sessions',
  may: sessionPolicy.record,
  columns: sessionColumns,
  check,
  insert,
  remark: remarkUnchecked(sessionChecks),
  attach,
}

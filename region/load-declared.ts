import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../server/src/database.ts'
import type { House } from '../server/src/house/house.ts'
import { linkEvidence, storeEvidence } from '../server/src/modules/evidence/index.ts'
import { postEntries, readCatalogue } from '../server/src/modules/figures/index.ts'
import { regionCode } from './areas.ts'
import type { Codes } from './codes.ts'
import type { DeclaredFacts } from './demo-year.ts'
import type { Worker } from './load-people.ts'
import { associationOf } from './organizations.ts'
import { getFrom } from './read.ts'
import type { Staff } from './staff.ts'
import { type Statement, scalesOf, statementsOf } from './statements.ts'

// A figure is declared when its paper is in, some days after the day it stands for.
const declaredAfter = 5 * 86_400_000
const declaredAt = (day: string) => new Date(Date.parse(`${day}T10:20:00+08:00`) + declaredAfter)

/** Stores the papers that prove declared figures, each once; answers their evidence by file name. */
export async function storePapers(
  house: House,
  declared: readonly DeclaredFacts[],
  staff: Staff<Worker>,
): Promise<Map<string, string>> {
  const uploadedBy = staff.at(associationOf(regionCode), 'officer').id
  const papers = new Map<string, string>()
  for (const { evidence } of declared) {
    if (papers.has(evidence.fileName)) continue
    const bytes = Buffer.from(`${evidence.text}\n`)
    papers.set(evidence.fileName, await storeEvidence(house, { name: evidence.fileName, bytes, uploadedBy }))
  }
  return papers
}

/** Declares the year's figures, each by the officer of its unit on the paper that proves it. */
export async function loadDeclared(
  trx: Kysely<Database>,
  declared: readonly DeclaredFacts[],
  papers: ReadonlyMap<string, string>,
  codes: Codes,
  staff: Staff<Worker>,
): Promise<void> {
  const scaleOf = scalesOf(readCatalogue())
  const rows = declared.flatMap((facts) =>
    statementsOf(facts, scaleOf).map((statement: Statement) => ({
      facts,
      statement,
      id: randomUUID(),
      paper: getFrom(papers, facts.evidence.fileName),
    })),
  )
  await postEntries(
    trx,
    rows.map(({ facts, statement, id, paper }) => ({
      source: { kind: 'declaration', id, version: 1 },
      hosts: [getFrom(codes.organizations, facts.organizationCode)],
      lines: [{ ...statement, audience: 'none', channel: 'none' }],
      by: staff.at(facts.organizationCode, 'officer').id,
      at: declaredAt(statement.day),
      declared: true,
      evidence: [paper],
      note: facts.note,
    })),
  )
  const sender = { ...staff.at(associationOf(regionCode), 'officer'), roles: [] }
  for (const { id, paper } of rows) await linkEvidence(trx, 'declaration', id, [paper], sender)
}

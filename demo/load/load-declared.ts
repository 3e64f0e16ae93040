import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { insertDeclarations } from '../../server/src/modules/declarations/index.ts'
import { linkEvidence, storeEvidence } from '../../server/src/modules/evidence/index.ts'
import { readCatalogue } from '../../server/src/modules/figures/index.ts'
import type { Platform } from '../../server/src/platform/platform.ts'
import { regionCode } from '../land/areas.ts'
import type { Codes } from '../land/codes.ts'
import { associationOf } from '../land/organizations.ts'
import { getFrom } from '../read.ts'
import type { Staff } from '../staff.ts'
import { type Statement, scalesOf, statementsOf } from '../statements.ts'
import type { DeclaredFacts } from '../year/demo-year.ts'
import type { Worker } from './load-people.ts'

// A figure is declared when its paper is in, some days after the day it stands for, and checked the day after that.
const oneDay = 86_400_000
const after = (day: string, days: number) => new Date(Date.parse(`${day}T10:20:00+08:00`) + days * oneDay)

/** Stores the papers that prove declared figures, each once; answers their evidence by file name. */
export async function storePapers(
  platform: Platform,
  declared: readonly DeclaredFacts[],
  staff: Staff<Worker>,
): Promise<Map<string, string>> {
  const uploadedBy = staff.at(associationOf(regionCode), 'officer').id
  const papers = new Map<string, string>()
  for (const { evidence } of declared) {
    if (papers.has(evidence.fileName)) continue
    const bytes = Buffer.from(`${evidence.text}\n`)
    papers.set(
      evidence.fileName,
      await storeEvidence(platform, { name: evidence.fileName, bytes, uploadedBy }),
    )
  }
  return papers
}

/** Declares the year's figures, each by the officer of its unit on the paper that proves it, checked one level up. */
export async function loadDeclared(
  trx: Kysely<Database>,
  declared: readonly DeclaredFacts[],
  papers: ReadonlyMap<string, string>,
  codes: Codes,
  staff: Staff<Worker>,
): Promise<void> {
  const scaleOf = scalesOf(readCatalogue())
  const lives = declared.flatMap((facts) =>
    statementsOf(facts, scaleOf).map(({ metric, day, amount }: Statement) => {
      const officer = staff.at(facts.organizationCode, 'officer')
      const handedIn = { by: officer, at: after(day, 5) }
      return {
        facts: {
          metric,
          organizationId: getFrom(codes.organizations, facts.organizationCode),
          period: day,
          day,
          audience: 'none' as const,
          channel: 'none' as const,
          amount,
          note: facts.note,
          adjustment: null,
          confirmation: null,
        },
        evidence: [getFrom(papers, facts.evidence.fileName)],
        recorded: handedIn,
        submitted: handedIn,
        counted: { by: staff.at(staff.above(facts.organizationCode), 'checker'), at: after(day, 6) },
      }
    }),
  )
  const rows = await insertDeclarations(trx, lives)
  const sender = { ...staff.at(associationOf(regionCode), 'officer'), roles: [] }
  for (const [nth, { id }] of rows.entries())
    await linkEvidence(trx, 'declaration', id, lives[nth]?.evidence ?? [], sender)
}

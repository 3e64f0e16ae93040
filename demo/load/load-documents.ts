import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { takeStep } from '../../server/src/modules/checks/index.ts'
import { beginDocument, documentChecks, findTemplate } from '../../server/src/modules/documents/index.ts'
import type { Codes } from '../land/codes.ts'
import { getFrom, readData } from '../read.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { Worker } from './load-people.ts'

/** A document of the training region: of which unit and template, and how far it came. */
interface DocumentLife {
  unit: string
  template: string
  period: string
  state: 'draft' | 'submitted' | 'counted'
}

/** Drafts to go on with, and documents on their way, each as its template has it with what the year recorded. */
export async function loadDocuments(
  trx: Kysely<Database>,
  codes: Codes,
  staff: Staff<Worker>,
): Promise<void> {
  const { begun, handedIn, checked, lives } = readData<{
    begun: string
    handedIn: string
    checked: string
    lives: DocumentLife[]
  }>('documents.json')
  for (const { unit, template: code, period, state } of lives) {
    const by = (role: 'officer' | 'checker', day: string) => ({
      actor: { ...staff.at(role === 'checker' ? staff.above(unit) : unit, role), roles: [] },
      at: momentOf(day, '10:20'),
    })
    const template = findTemplate(code)
    if (!template) throw new Error(`There is no template ${code}`)
    const facts = { template, period, organizationId: getFrom(codes.organizations, unit), onlyKnown: true }
    let row = await beginDocument(trx, facts, by('officer', begun))
    if (state !== 'draft') row = await takeStep(trx, documentChecks, row, 'submit', by('officer', handedIn))
    if (state === 'counted') await takeStep(trx, documentChecks, row, 'accept', by('checker', checked))
  }
}

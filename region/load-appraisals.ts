import { type Form, nationalScheme, readForm } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { insertAppraisal } from '../server/src/modules/appraisals/index.ts'
import { regionCode } from './areas.ts'
import type { Codes } from './codes.ts'
import type { Worker } from './load-people.ts'
import { associationOf } from './organizations.ts'
import { getFrom, readData } from './read.ts'
import type { Staff } from './staff.ts'

/** The published form of 2021 with every indicator fed by a figure; scores and results are left for the house to find. */
export function liveForm(): Form {
  const read = readForm(readData<unknown>('appraisal-2021.json'))
  if (!read.ok) throw new Error(`appraisal-2021.json: ${JSON.stringify(read.problems)}`)
  const { metrics } = readData<{ metrics: Record<string, string> }>('appraisal-2021-queries.json')
  const { printedTotal: _, ...form } = read.value
  return {
    ...form,
    budget: form.budget.map(({ printedRate: _rate, printedScore: _score, ...row }) => row),
    indicators: form.indicators.map(({ printedScore: _score, ...indicator }) => ({
      ...indicator,
      actual: null,
      query: { metric: metrics[indicator.code] },
    })),
  }
}

export async function loadAppraisals(
  trx: Kysely<Database>,
  codes: Codes,
  staff: Staff<Worker>,
): Promise<void> {
  const association = associationOf(regionCode)
  await insertAppraisal(trx, {
    organizationId: getFrom(codes.organizations, association),
    form: liveForm(),
    scheme: nationalScheme,
    createdBy: staff.at(association, 'officer').id,
  })
}

import { type Form, nationalScheme, readForm } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { insertAppraisal } from '../../server/src/modules/appraisals/index.ts'
import { regionCode } from '../land/areas.ts'
import type { Codes } from '../land/codes.ts'
import { associationOf } from '../land/organizations.ts'
import { getFrom, readData } from '../read.ts'
import type { Staff } from '../staff.ts'
import type { Worker } from './load-people.ts'

function readTrainingForm(file: string): Form {
  const read = readForm(readData<unknown>(file))
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`)
  return read.value
}

// Its form of 2022 is invented; it shows a year that has only begun.
const leagueCode = '152500'

/** The published form of 2021 with every indicator fed by a figure; scores and results are left for the platform to find. */
export function liveForm(): Form {
  const { metrics } = readData<{ metrics: Record<string, string> }>('appraisal-2021-queries.json')
  const { printedTotal: _, ...form } = readTrainingForm('appraisal-2021.json')
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

/** The region's form of 2021 and one league's of the year after. */
export async function loadAppraisals(
  trx: Kysely<Database>,
  codes: Codes,
  staff: Staff<Worker>,
): Promise<void> {
  const begin = (areaCode: string, form: Form) =>
    insertAppraisal(trx, {
      organizationId: getFrom(codes.organizations, associationOf(areaCode)),
      form,
      scheme: nationalScheme,
      createdBy: staff.at(associationOf(areaCode), 'officer').id,
    })
  await begin(regionCode, liveForm())
  await begin(leagueCode, readTrainingForm('appraisal-2022.json'))
}

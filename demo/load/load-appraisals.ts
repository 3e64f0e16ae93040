import { type Form, nationalScheme, readForm } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { beginAppraisal } from '../../server/src/modules/appraisals/index.ts'
import { regionCode, trainingAreas } from '../land/areas.ts'
import type { Codes } from '../land/codes.ts'
import { associationOf } from '../land/organizations.ts'
import { getFrom, readData } from '../read.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import { type AppraisalLife, type LifeDays, type LifeTexts, liveThrough } from './appraisal-life.ts'
import type { Worker } from './load-people.ts'

function readTrainingForm(file: string): Form {
  const read = readForm(readData<unknown>(file))
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`)
  return read.value
}

// Its form of 2022 is invented; it shows a year that has only begun.
const leagueCode = '152500'
const leagueName = '锡林郭勒盟'

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

/**
 * A league's form of a year that is over: the indicators of the one of 2022, the whole of its money spent but a little,
 * its survey in, and where somebody has thought of it a word on what came out otherwise.
 */
function closedForm({ areaCode, explained = false }: AppraisalLife, texts: LifeTexts): Form {
  const area = trainingAreas().find(({ code }) => code === areaCode)
  const named = (text: string) => text.replaceAll(leagueName, area?.name ?? areaCode)
  const form = readTrainingForm('appraisal-2022.json')
  return {
    ...form,
    year: 2021,
    ...{ project: named(form.project), department: named(form.department), unit: named(form.unit) },
    objective: { expected: form.objective.expected, actual: '各项工作按计划完成。' },
    budget: form.budget.map((row) => ({ ...row, executed: 59.4 })),
    indicators: form.indicators.map(({ query, ...one }) => ({
      ...one,
      ...(one.target.unit === '%'
        ? { actual: { value: 93, unit: '%', text: '93%' }, evidence: texts.survey }
        : { query, ...(explained ? { deviationReason: texts.explanation } : {}) }),
    })),
  }
}

/** The region's form of 2021, one league's of the year after, and leagues' of 2021 on every stretch of the way. */
export async function loadAppraisals(
  trx: Kysely<Database>,
  codes: Codes,
  staff: Staff<Worker>,
): Promise<void> {
  const begin = (areaCode: string, form: Form, at: Date) => {
    const facts = { organizationId: getFrom(codes.organizations, associationOf(areaCode)), form }
    const actor = { ...staff.at(associationOf(areaCode), 'officer'), roles: [] }
    return beginAppraisal(trx, { ...facts, scheme: nationalScheme }, { actor, at })
  }
  await begin(regionCode, liveForm(), momentOf('2022-01-05', '09:30'))
  await begin(leagueCode, readTrainingForm('appraisal-2022.json'), momentOf('2022-01-06', '10:10'))
  const { lives, ...told } = readData<LifeTexts & LifeDays & { lives: AppraisalLife[] }>(
    'appraisal-lives.json',
  )
  for (const life of lives) {
    const row = await begin(life.areaCode, closedForm(life, told), momentOf('2022-01-07', '15:20'))
    await liveThrough(trx, row, life, told, staff)
  }
}

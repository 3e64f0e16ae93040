import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { findMetrics, writeTargets } from '../../server/src/modules/figures/index.ts'
import { regionCode } from '../land/areas.ts'
import type { Codes } from '../land/codes.ts'
import { associationOf } from '../land/organizations.ts'
import { getFrom, readData } from '../read.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import { liveForm } from './load-appraisals.ts'
import type { Worker } from './load-people.ts'

/** What the published form promised for the year, in the unit of the metric; undefined where the form has another one. */
function valueIn(unit: string, target: { value: number | null; unit: string }): string | undefined {
  if (target.value === null) return undefined
  if (target.unit === unit) return String(target.value)
  return target.unit === `万${unit}` ? (target.value * 10_000).toFixed(0) : undefined
}

/** The targets of the region for 2021, as its performance form has them. */
export async function loadTargets(trx: Kysely<Database>, codes: Codes, staff: Staff<Worker>): Promise<void> {
  const unit = associationOf(regionCode)
  const organization = getFrom(codes.organizations, unit)
  const metrics = new Map((await findMetrics(trx, {})).map((metric) => [metric.code, metric]))
  const { metrics: feeds } = readData<{ metrics: Record<string, string> }>('appraisal-2021-queries.json')
  const given = liveForm().indicators.flatMap(({ code, target }) => {
    const metric = metrics.get(feeds[code] ?? '')
    const value = metric && valueIn(metric.unit, target)
    if (!metric || metric.kind === 'ratio' || value === undefined) return []
    return [{ organization, metric: metric.code, year: 2021, value, most: target.operator === '<=' }]
  })
  const officer = {
    ...staff.at(unit, 'officer'),
    roles: [{ role: 'officer' as const, organizationId: organization }],
  }
  await writeTargets(
    trx,
    given.map((one) => ({ ...one, source: '2021年度项目支出绩效自评表', note: '' })),
    officer,
    momentOf('2021-01-15', '10:00'),
  )
}

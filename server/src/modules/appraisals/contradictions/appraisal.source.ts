import { type FigureSource, yearFigures } from '#modules/contradictions'
import { isUuid } from '#platform/text/formats'
import { findAppraisalHeads } from '../appraisal.store.ts'
import { findWhole } from '../appraisal-whole.store.ts'
import { statusOf } from '../checking/status.ts'
import { formFigures } from './form-figures.ts'

/**
 * A form as people see it now: its numbers among themselves, and against what the ledger says of its unit in its year
 * and the one before.
 */
export const appraisalSource: FigureSource = {
  kind: 'appraisal',
  screenOf: (id) => `/appraisals/${id}/contradictions`,
  unitOf: async (db, id) =>
    isUuid(id) ? (await findAppraisalHeads(db, [id]))[0]?.organizationId : undefined,
  async read(db, id, now) {
    const whole = isUuid(id) ? await findWhole(db, id) : undefined
    if (!whole) return undefined
    const { form } = await statusOf(db, whole, now)
    const { organizationId, year } = whole.row
    const ledger = await yearFigures(db, { organization: organizationId, year }, now)
    return { organizationId, figures: [...formFigures(form), ...ledger] }
  },
}

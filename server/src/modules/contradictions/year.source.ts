import type { FigureSource } from './figure-set.ts'
import { yearFigures } from './year-figures.ts'

/** The figures of a unit and year, `4-2021`, held against each other and against those of the year before. */
export const yearSource: FigureSource = {
  kind: 'year',
  async read(db, id, now) {
    const [, organization, year] = /^([1-9]\d{0,8})-((?:19|20)\d{2})$/.exec(id) ?? []
    if (!organization) return undefined
    const organizationId = Number(organization)
    const exists = await db
      .selectFrom('organization')
      .select('id')
      .where('id', '=', organizationId)
      .executeTakeFirst()
    if (!exists) return undefined
    return {
      organizationId,
      figures: await yearFigures(db, { organization: organizationId, year: Number(year) }, now),
    }
  },
}

import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findOrganization } from '#modules/organizations'
import type { FigureSource } from './figure-set.ts'
import { yearFigures } from './year-figures.ts'

/** The unit and year of `4-2021`. */
function partsOf(id: string) {
  const [, organization, year] = /^([1-9]\d{0,8})-((?:19|20)\d{2})$/.exec(id) ?? []
  return organization ? { organization: Number(organization), year: Number(year) } : undefined
}

async function unitOf(db: Kysely<Database>, id: string): Promise<number | undefined> {
  const { organization } = partsOf(id) ?? {}
  return organization === undefined ? undefined : (await findOrganization(db, organization))?.id
}

/** The figures of a unit and year, `4-2021`, held against each other and against those of the year before. */
export const yearSource: FigureSource = {
  kind: 'year',
  unitOf,
  screenOf(id) {
    const { organization, year } = partsOf(id) ?? {}
    return `/figures/contradictions?unit=${organization}&year=${year}`
  },
  async read(db, id, now) {
    const parts = partsOf(id)
    const organizationId = await unitOf(db, id)
    if (!parts || organizationId === undefined) return undefined
    return { organizationId, figures: await yearFigures(db, parts, now) }
  },
}

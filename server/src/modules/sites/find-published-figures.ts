import Type, { type Static } from 'typebox'
import { findRootOrganization } from '#modules/organizations'
import { abilities } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { PublicPeriod } from './public-period.ts'
import { publishedFigurePolicy } from './published-figure.policy.ts'
import { findPublished, findWithdrawn, type PublishedFigureRow } from './published-figure.store.ts'

export const PublishedFigureSchema = Type.Object({
  id: Uuid,
  metric: Type.String(),
  period: PublicPeriod,
  publishedByName: Type.String(),
  publishedAt: Moment,
  withdrawnByName: Nullable(Type.String()),
  withdrawnAt: Nullable(Moment),
})

export const presentPublished = (row: PublishedFigureRow): Static<typeof PublishedFigureSchema> => ({
  ...row,
  publishedAt: row.publishedAt.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
})

/** So many of those taken back are shown; the log of acts has them all. */
const SHOWN = 20

export const findPublishedFigures = endpoint({
  route: 'GET /api/published-figures',
  summary:
    'The figures on the public page of the region, who chose them and when, and the last ones withdrawn',
  may: 'member',
  answer: Type.Object({
    organizationId: Nullable(Id),
    figures: Type.Array(PublishedFigureSchema),
    withdrawn: Type.Array(PublishedFigureSchema),
    can: Can(publishedFigurePolicy),
  }),
  async handle({ db, actor }) {
    const root = await findRootOrganization(db)
    if (!root)
      return {
        organizationId: null,
        figures: [],
        withdrawn: [],
        can: abilities(actor, publishedFigurePolicy, []),
      }
    return {
      organizationId: root.id,
      figures: (await findPublished(db, root.id)).map(presentPublished),
      withdrawn: (await findWithdrawn(db, root.id, SHOWN)).map(presentPublished),
      can: abilities(actor, publishedFigurePolicy, [root.id]),
    }
  },
})

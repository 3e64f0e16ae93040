import Type from 'typebox'
import { getOrganization } from '#modules/organizations'
import { abilities } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Can, Id, Uuid } from '#platform/shapes'
import { collectionPolicy } from './collection.policy.ts'
import { CollectionSchema, presentCollection } from './collection.ts'
import { QuestionnaireSchema } from './questionnaires/definition.ts'
import { getVersion } from './questionnaires/questionnaire.store.ts'
import { seenFrom } from './seen-collection.ts'
import { boardStates, countStates } from './sheets/board.store.ts'

export const getCollectionEndpoint = endpoint({
  route: 'GET /api/collections/{id}',
  summary:
    'A collection as a unit sees it, the one that asks unless another below it is named: what is asked, and how far those at and below the unit are',
  may: collectionPolicy.read,
  params: Type.Object({ id: Uuid }),
  query: Type.Object({ organizationId: Type.Optional(Id) }),
  answer: Type.Object({
    collection: CollectionSchema,
    askedByUnit: Type.String(),
    unit: Type.Object({ id: Id, name: Type.String() }),
    questionnaire: QuestionnaireSchema,
    counts: Type.Object({
      ...(Object.fromEntries(boardStates.map((state) => [state, Type.Integer()])) as Record<
        (typeof boardStates)[number],
        ReturnType<typeof Type.Integer>
      >),
      all: Type.Integer(),
      overdue: Type.Integer(),
    }),
    can: Can(collectionPolicy),
  }),
  async handle({ db, params, query, actor, platform }) {
    const { collection, organizationId, askers } = await seenFrom(
      db,
      { collectionId: params.id, ...query },
      actor,
    )
    const [asker, unit, questionnaire, counts] = [
      await getOrganization(db, collection.organizationId),
      await getOrganization(db, organizationId),
      await getVersion(db, collection.questionnaire, collection.questionnaireVersion),
      await countStates(db, { collectionId: collection.id, organizationId }, dayOf(platform.clock())),
    ]
    return {
      collection: presentCollection(collection),
      askedByUnit: asker.shortName,
      unit: { id: unit.id, name: unit.shortName },
      questionnaire,
      counts,
      can: abilities(actor, collectionPolicy, askers),
    }
  },
})

import Type from 'typebox'
import { abilities, allows, authorize } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Can, Moment, Nullable, UuidParams } from '#house/shapes'
import { areaChain } from '#modules/areas'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainOf, findOrganization } from '#modules/organizations'
import { ownHand } from './checks/four-eyes.ts'
import { HandedInSchema, waitsFor } from './checks/waits-for.ts'
import { sessionPolicy } from './session.policy.ts'
import { findSession, scopeOf } from './session.store.ts'
import { presentSession, SessionSchema } from './session.ts'
import { findHistory } from './session-history.store.ts'

const HistorySchema = Type.Object({
  deed: Type.String(),
  personName: Type.String(),
  organizationId: Nullable(Type.Integer()),
  at: Moment,
  version: Type.Integer(),
  note: Type.String(),
  facts: Type.Unknown(),
})

export const getSession = deed({
  route: 'GET /api/sessions/{id}',
  summary: 'One session with its evidence, its history, and what the reader may do next',
  may: sessionPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    session: SessionSchema,
    hosts: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
    area: Type.Array(Type.String(), { description: 'The area, then everything above it' }),
    evidence: Type.Array(EvidenceSchema),
    history: Type.Array(HistorySchema),
    ...HandedInSchema,
    can: Can({ ...sessionPolicy, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, house }) {
    const row = await findSession(db, params.id)
    if (!row) throw houseErrors.NOT_FOUND()
    const chain = await scopeOf(db, row.id)
    authorize(actor, sessionPolicy.read, chain)
    const hosts = await Promise.all(row.hosts.map((host) => findOrganization(db, host)))
    const checkChain = row.checkAt ? await chainOf(db, row.checkAt) : []
    const history = await findHistory(db, row.id)
    const waiting = row.state === 'submitted' && ownHand(actor.id, row) === undefined
    const own = await chainOf(db, row.hosts[0] ?? 0, row.day)
    return {
      session: presentSession(row),
      hosts: hosts.flatMap((host) => (host ? [{ id: host.id, name: host.name }] : [])),
      area: (await areaChain(db, row.areaId)).map((step) => step.name),
      evidence: await findEvidence(db, 'session', row.id),
      history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
      waitsFor: await waitsFor(db, row, house.clock()),
      can: {
        ...abilities(actor, sessionPolicy, chain),
        record: ['draft', 'returned'].includes(row.state) && allows(actor, sessionPolicy.record, chain),
        handIn: allows(actor, sessionPolicy.record, own),
        recall:
          row.state === 'submitted' &&
          row.acceptedBy.length === 0 &&
          allows(actor, sessionPolicy.record, own),
        check: waiting && allows(actor, sessionPolicy.check, checkChain),
        correct: row.state === 'counted' && allows(actor, sessionPolicy.correct, checkChain),
      },
    }
  },
})

import Type from 'typebox'
import { abilities, allows, authorize } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Can, Moment, Nullable, UuidParams } from '#house/shapes'
import { areaChain } from '#modules/areas'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainOf, findOrganization } from '#modules/organizations'
import { AlsoUsedSchema, alsoUsed } from './checks/also-used.ts'
import { ownHand } from './checks/four-eyes.ts'
import {
  ChangesSchema,
  changesOf,
  SinceReturnSchema,
  sinceReturn,
  type Version,
} from './checks/session-changes.ts'
import { HandedInSchema, waitsFor } from './checks/waits-for.ts'
import { readSeriesCodes } from './series.store.ts'
import { sessionPolicy } from './session.policy.ts'
import { findSession, scopeOf } from './session.store.ts'
import { presentSession, SessionSchema } from './session.ts'
import { findHistory, versionOf } from './session-history.store.ts'

const HistorySchema = Type.Object({
  deed: Type.String(),
  personName: Type.String(),
  organizationId: Nullable(Type.Integer()),
  at: Moment,
  version: Type.Integer(),
  note: Type.String(),
  facts: Type.Unknown(),
  changes: Nullable(ChangesSchema),
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
    sinceReturn: Nullable(SinceReturnSchema),
    alsoUsed: Type.Array(AlsoUsedSchema),
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
    const changes = changesOf(history, await readSeriesCodes(db))
    const again =
      row.state === 'submitted' ? sinceReturn(history, (await versionOf(db, row)) as Version) : undefined
    const waiting = row.state === 'submitted' && ownHand(actor.id, row) === undefined
    const own = await chainOf(db, row.hosts[0] ?? 0, row.day)
    return {
      session: presentSession(row),
      hosts: hosts.flatMap((host) => (host ? [{ id: host.id, name: host.name }] : [])),
      area: (await areaChain(db, row.areaId)).map((step) => step.name),
      evidence: await findEvidence(db, actor, 'session', row.id),
      history: history.map((event, nth) => ({
        ...event,
        at: event.at.toISOString(),
        changes: changes[nth] ?? null,
      })),
      sinceReturn: again
        ? {
            at: again.event.at.toISOString(),
            personName: again.event.personName,
            reason: again.event.note,
            changes: again.changes,
          }
        : null,
      alsoUsed: await alsoUsed(db, row.id, actor),
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

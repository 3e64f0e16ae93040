import Type from 'typebox'
import { areaChain } from '#modules/areas'
import { EventSchema, HandedInSchema, readCheckStatus } from '#modules/checks'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { findOrganization } from '#modules/organizations'
import { abilities, authorize } from '#platform/actor'
import { readTogether } from '#platform/database/read-together'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Nullable, UuidParams } from '#platform/shapes'
import { AlsoUsedSchema, alsoUsed } from './checks/also-used.ts'
import { ChangesSchema, changesOf, SinceReturnSchema, sinceReturn } from './checks/session-changes.ts'
import { partsOf, writingOf } from './roll/session-roll.store.ts'
import { SessionRollSchema } from './roll/session-roll.ts'
import { seriesCodes } from './series/series.store.ts'
import { sessionChecks } from './session.checks.ts'
import { sessionRuleVersions } from './session.figures.ts'
import { sessionPolicy } from './session.policy.ts'
import { findSession, scopeOf } from './session.store.ts'
import { presentSession, SessionSchema } from './session.ts'
import { versionOf } from './session-version.ts'
import { ToldSideSchema, tellSides } from './sides/tell-sides.ts'

const HistorySchema = Type.Object({ ...EventSchema.properties, changes: Nullable(ChangesSchema) })

export const getSession = endpoint({
  route: 'GET /api/sessions/{id}',
  summary: 'One session with its evidence, its history, and what the reader may do next',
  may: sessionPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    session: SessionSchema,
    hosts: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
    area: Type.Array(Type.String(), {
      description: 'The area, then everything above it, as they were on its day',
    }),
    areaCode: Type.String({ description: 'The code of the area on that day' }),
    evidence: Type.Array(EvidenceSchema),
    history: Type.Array(HistorySchema),
    sinceReturn: Nullable(SinceReturnSchema),
    alsoUsed: Type.Array(AlsoUsedSchema),
    sides: Type.Array(ToldSideSchema),
    roll: SessionRollSchema,
    ...HandedInSchema,
    can: Can({ ...sessionPolicy, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findSession(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    const chain = await scopeOf(db, row.id)
    authorize(actor, sessionPolicy.read, chain)
    const hosts = await Promise.all(row.hosts.map((host) => findOrganization(db, host)))
    const areas = await areaChain(db, row.areaId, row.day)
    const { history, waitsFor, can } = await readCheckStatus(db, sessionChecks, row, actor, platform.clock())
    const read = await readTogether(db, {
      ...{
        series: seriesCodes,
        rules: sessionRuleVersions,
        people: partsOf(row.id),
        writing: writingOf(row.id),
      },
    })
    const codes = new Map(read.series.map(({ id, code }) => [id, code]))
    const changes = changesOf(history, codes, read.rules)
    const again = row.state === 'submitted' ? sinceReturn(history, await versionOf(db, row)) : undefined
    return {
      session: presentSession(row),
      hosts: hosts.flatMap((host) => (host ? [{ id: host.id, name: host.name }] : [])),
      area: areas.map((step) => step.name),
      areaCode: areas[0]?.code ?? '',
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
      sides: await tellSides(db, row.id),
      roll: { version: read.writing[0]?.version ?? 0, people: read.people },
      waitsFor,
      can: { ...abilities(actor, sessionPolicy, chain), ...can },
    }
  },
})

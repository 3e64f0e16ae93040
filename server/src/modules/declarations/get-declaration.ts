import Type from 'typebox'
import { EventSchema, HandedInSchema, presentEvent, readCheckStatus } from '#modules/checks'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { getMetrics } from '#modules/figures'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { pickLocale, sentence } from '#platform/locale'
import { Can, Id, UuidParams } from '#platform/shapes'
import { declarationChecks, doubtsAbout } from './declaration.checks.ts'
import { declarationPolicy } from './declaration.policy.ts'
import { findDeclaration } from './declaration.store.ts'
import { DeclarationSchema, presentDeclaration } from './declaration.ts'

export const getDeclaration = endpoint({
  route: 'GET /api/declarations/{id}',
  summary:
    'One declared figure with its evidence, its history, what is unlikely about it, and what may be done next',
  may: declarationPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    declaration: DeclarationSchema,
    unit: Type.Object({ id: Id, name: Type.String() }),
    doubts: Type.Array(Type.String({ description: 'While it waits, in the language asked for' })),
    evidence: Type.Array(EvidenceSchema),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ ...declarationPolicy, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform, request }) {
    const row = await findDeclaration(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    authorize(actor, declarationPolicy.read, await chainOf(db, row.organizationId))
    const unit = await getOrganization(db, row.organizationId)
    const metrics = await getMetrics(db, [row.metric])
    const [doubts = []] = row.state === 'submitted' ? await doubtsAbout(db, [row], metrics) : []
    const locale = pickLocale(request.headers['accept-language'])
    const status = await readCheckStatus(db, declarationChecks, row, actor, platform.clock())
    return {
      declaration: presentDeclaration(row),
      unit: { id: unit.id, name: unit.name },
      doubts: doubts.map((doubt) => sentence(locale, doubt.code, doubt.params).trim()),
      evidence: await findEvidence(db, actor, 'declaration', row.id),
      history: status.history.map(presentEvent),
      waitsFor: status.waitsFor,
      can: { read: true, ...status.can },
    }
  },
})

import Type from 'typebox'
import {
  demandOpen,
  HandedInSchema,
  lockChecked,
  noteStep,
  takeStep,
  updateChecked,
  waitsFor,
} from '#modules/checks'
import { setEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { UuidParams } from '#platform/shapes'
import { checkDeclaration } from './check-declaration.ts'
import { declarationChecks } from './declaration.checks.ts'
import { declarationPolicy } from './declaration.policy.ts'
import {
  DeclarationFactsSchema,
  type DeclarationRow,
  DeclarationSchema,
  presentDeclaration,
} from './declaration.ts'

export const changeDeclaration = endpoint({
  route: 'PUT /api/declarations/{id}',
  summary: 'Change a declared figure that was returned or taken back, and hand it in once more',
  may: declarationPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { ...DeclarationFactsSchema.properties, version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...DeclarationSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body, actor, platform, request }) {
    const { evidence, version, ...facts } = body
    const before = await lockChecked(db, declarationChecks, params.id)
    const chain = await chainOf(db, facts.organization)
    authorize(actor, declarationPolicy.record, await chainOf(db, before.organizationId, before.day))
    authorize(actor, declarationPolicy.record, chain)
    demandOpen(before, version)
    const now = platform.clock()
    const locale = pickLocale(request.headers['accept-language'])
    const kept = await checkDeclaration(db, facts, { chain, today: dayOf(now), locale })
    const row = await updateChecked<DeclarationRow>(db, declarationChecks, before.id, {
      ...kept,
      version: version + 1,
    })
    await setEvidence(db, 'declaration', row.id, evidence, actor)
    const by = { actor, at: now }
    await noteStep(db, declarationChecks, row, 'changed', by)
    const submitted = await takeStep(db, declarationChecks, row, 'submit', by)
    return {
      ...presentDeclaration(submitted),
      waitsFor: await waitsFor(db, declarationChecks, submitted, now),
    }
  },
})

import Type from 'typebox'
import { demandOpen, HandedInSchema, handInChanged, lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { UuidParams } from '#platform/shapes'
import { checkDeclaration } from './check-declaration.ts'
import { declarationChecks } from './declaration.checks.ts'
import { declarationPolicy } from './declaration.policy.ts'
import { DeclarationFactsSchema, DeclarationSchema, presentDeclaration } from './declaration.ts'

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
    const by = { actor, at: now }
    const handed = await handInChanged(db, declarationChecks, before, { facts: kept, evidence }, by)
    return { ...presentDeclaration(handed.row), waitsFor: handed.waitsFor }
  },
})

import Type from 'typebox'
import { HandedInSchema, tellStep, waitsFor } from '#modules/checks'
import { linkEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { checkDeclaration } from './check-declaration.ts'
import { declarationChecks } from './declaration.checks.ts'
import { declarationPolicy } from './declaration.policy.ts'
import { DeclarationFactsSchema, DeclarationSchema, presentDeclaration } from './declaration.ts'
import { insertDeclarations } from './tables/insert-declarations.ts'

export const declareFigure = endpoint({
  route: 'POST /api/declarations',
  summary:
    'State a figure that no record gives, on evidence, and hand it in; it counts once it is checked, visibly declared',
  may: declarationPolicy.record,
  body: DeclarationFactsSchema,
  answer: Type.Object({ ...DeclarationSchema.properties, ...HandedInSchema }),
  async handle({ db, body, actor, platform, request, reply }) {
    const { evidence, ...facts } = body
    const chain = await chainOf(db, facts.organization)
    authorize(actor, declarationPolicy.record, chain)
    const now = platform.clock()
    const locale = pickLocale(request.headers['accept-language'])
    const kept = await checkDeclaration(db, facts, { chain, today: dayOf(now), locale })
    const step = { by: actor, at: now }
    const [row] = await insertDeclarations(db, [{ facts: kept, evidence, recorded: step, submitted: step }])
    if (!row) throw new Error('a figure was declared without a row')
    await linkEvidence(db, 'declaration', row.id, evidence, actor)
    await tellStep(db, declarationChecks, [row.id], { step: 'submitted' }, { actor, at: now })
    reply.code(201)
    return { ...presentDeclaration(row), waitsFor: await waitsFor(db, declarationChecks, row, now) }
  },
})

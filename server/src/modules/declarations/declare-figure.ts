import Type from 'typebox'
import { HandedInSchema, recordOne } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { checkDeclaration } from './check-declaration.ts'
import { declarationPolicy } from './declaration.policy.ts'
import { DeclarationFactsSchema, DeclarationSchema, presentDeclaration } from './declaration.ts'
import { newDeclarations } from './insert-declarations.ts'

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
    const by = { actor, at: now, submit: true }
    const { row, waitsFor } = await recordOne(db, newDeclarations, { facts: kept, evidence }, by)
    reply.code(201)
    return { ...presentDeclaration(row), waitsFor }
  },
})

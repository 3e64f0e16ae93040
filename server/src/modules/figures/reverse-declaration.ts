import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Line, UuidParams } from '#house/shapes'
import { findDeclaration } from './declaration.ts'
import { figurePolicy } from './figure.policy.ts'
import { reverseEntry } from './reversal.store.ts'

export const reverseDeclaration = deed({
  route: 'POST /api/declarations/{id}/reversal',
  summary: 'Take a declared figure back by a reversing entry; both stay in the books',
  may: figurePolicy.reverse,
  params: UuidParams,
  body: Type.Object(
    { reason: Line(500), adjustment: Type.Optional(Line(500)) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ entry: Type.Integer(), reverses: Type.Integer() }),
  async handle({ db, params, body, actor, house, reply }) {
    const declaration = await findDeclaration(db, params.id)
    if (!declaration) throw houseErrors.NOT_FOUND()
    authorize(actor, figurePolicy.reverse, declaration.members)
    const entry = await reverseEntry(db, declaration.entry, {
      by: actor.id ?? '',
      at: house.clock(),
      reason: body.reason,
      adjustment: body.adjustment,
    })
    reply.code(201)
    return { entry, reverses: declaration.entry }
  },
})

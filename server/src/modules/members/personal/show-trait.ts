import Type from 'typebox'
import { noteLook } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import { endpoint } from '#platform/endpoint'
import { Choice, Nullable, Uuid } from '#platform/shapes'
import { memberPolicy } from '../member.policy.ts'
import { getMemberFor } from '../member-reach.ts'
import { openTrait, type SealedTrait } from './member.sealed.ts'

const traits = ['phone', 'idNumber', 'guardianPhone'] as const satisfies readonly SealedTrait[]

export const showTrait = endpoint({
  route: 'GET /api/members/{id}/sealed/{trait}',
  summary: 'A whole number of a person; who looked at it is written into the audit trail',
  may: memberPolicy.whole,
  params: Type.Object({ id: Uuid, trait: Choice(traits) }),
  answer: Type.Object({ value: Nullable(Type.String()) }),
  transaction: 'own',
  async handle({ db, actor, params: { id, trait }, platform }) {
    // One transaction: what cannot be written down is not shown, and what does not open was not looked at.
    return inTransaction(db, async (trx) => {
      const row = await getMemberFor(trx, actor, id, memberPolicy.whole)
      const value = openTrait(platform.keyring, row, trait)
      if (value !== null)
        await noteLook(trx, actor, platform.clock(), {
          kind: 'member.number-viewed',
          organizationId: row.organizationId,
          subject: { kind: 'member', id: row.id, name: row.name },
          details: { trait },
        })
      return { value }
    })
  },
})

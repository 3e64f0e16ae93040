import Type from 'typebox'
import { HandedInSchema, recordOne } from '#modules/checks'
import { endpoint } from '#platform/endpoint'
import { registerPolicy } from '../register.policy.ts'
import { checkMerger } from './check-merger.ts'
import { newMergers } from './merger.checks.ts'
import { MergerFactsSchema, MergerSchema, presentMerger } from './merger.ts'

export const mergeRecords = endpoint({
  route: 'POST /api/register-mergers',
  summary:
    'Say which records of a list end and which they become, from a day on or from the start, and hand that in; once checked, the old ones stay to be read and lead to the new',
  may: registerPolicy.record,
  body: MergerFactsSchema,
  answer: Type.Object({ ...MergerSchema.properties, ...HandedInSchema }),
  async handle({ db, body: { evidence, ...given }, actor, platform, reply }) {
    const by = { actor, at: platform.clock(), submit: true }
    const facts = await checkMerger(db, given, { actor, now: by.at })
    const { row, waitsFor } = await recordOne(db, newMergers, { facts, evidence }, by)
    reply.code(201)
    return { ...presentMerger(row), waitsFor }
  },
})

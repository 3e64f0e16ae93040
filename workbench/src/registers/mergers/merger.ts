import type { Answer } from '#api/contract.ts'

export type MergerAnswer = Answer<'GET /api/register-mergers/{id}'>

/** A record as it is chosen for a merger. */
export interface Candidate {
  id: string
  name: string
  unitName?: string
}

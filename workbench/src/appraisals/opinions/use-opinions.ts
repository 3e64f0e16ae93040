import { ApiError } from '#api/api-error.ts'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Opinions = Answer<'GET /api/appraisals/{id}/versions/{number}/opinions'>
export type Opinion = Opinions['opinions'][number]
export type Sample = Opinions['samples'][number]

/** What evaluators say of a version; `closed` to those it is not for. */
export function useOpinions(id: string, number: number) {
  const answer = useRead('GET /api/appraisals/{id}/versions/{number}/opinions', { params: { id, number } })
  const closed = answer.error instanceof ApiError && answer.error.status === 404
  return { answer, closed }
}

import type { Answer } from '#api/contract.ts'

export type MergedAnswer = Answer<'GET /api/collections/{id}/merged'>
export type MergedField = MergedAnswer['fields'][number]

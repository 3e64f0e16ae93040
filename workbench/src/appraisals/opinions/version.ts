import type { Answer } from '#api/contract.ts'

export type Version = Answer<'GET /api/appraisals/{id}/versions/{number}'>

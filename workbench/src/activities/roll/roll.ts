import type { Answer } from '#api/contract.ts'

export type Roll = Answer<'GET /api/sessions/{id}/roll'>

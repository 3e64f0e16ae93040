import type { Answer } from '#api/contract.ts'

/** What one told of one’s own service. */
export type Own = Answer<'GET /api/me/service'>
export type OwnReport = Own['reports'][number]

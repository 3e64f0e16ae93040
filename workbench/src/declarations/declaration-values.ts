import type { Input as Sent } from '#api/contract.ts'

export type Declaration = Sent<'POST /api/declarations'>['body']

import type { Answer } from '#api/contract.ts'
import { prefix } from '#api/prefix.ts'

export type Contribution = Answer<'GET /api/people/{id}/contribution'>
export type CountedPart = Contribution['parts'][number]
export type ListedSheet = Contribution['sheets'][number]
export type SheetAnswer = Answer<'GET /api/contribution-sheets/{id}'>

/** Where anybody checks a paper by its code; without one, where it is typed. */
export const checkAddress = (code = ''): string => `${location.origin}${prefix}/check${code && `/${code}`}`

/** A code as it is read out and typed: in groups of four. */
export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code

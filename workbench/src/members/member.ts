import type { Answer } from '#api/contract.ts'

export type MemberAnswer = Answer<'GET /api/members/{id}'>
export type Member = MemberAnswer['member']
export type SealedTrait = 'phone' | 'idNumber' | 'guardianPhone'

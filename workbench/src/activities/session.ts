import type { Answer } from '#api/contract.ts'

export type SessionAnswer = Answer<'GET /api/sessions/{id}'>
export type Session = SessionAnswer['session']
export type State = Session['state']
export type Kind = Session['kind']
export type Headcount = Session['headcounts'][number]

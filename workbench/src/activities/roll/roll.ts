import type { SessionAnswer } from '../session.ts'

export type Roll = SessionAnswer['roll']

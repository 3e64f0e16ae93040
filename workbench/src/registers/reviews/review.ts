import type { Answer, Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type ReviewedRecord = Item<'GET /api/register-reviews'>
export type ReviewState = ReviewedRecord['state']
export type Round = Answer<'GET /api/registers/{kind}/reviews'>['items'][number]
export type ReviewWay = NonNullable<ReviewedRecord['way']>

/** Where a record may stand in a review, what needs somebody first. */
export const REVIEW_STATES = ['overdue', 'due', 'sent', 'answered'] as const

export const stateTones = { overdue: 'cinnabar', due: 'ochre', sent: 'sky', answered: 'grass' } as const

/** What waits for an answer still. */
export const waitsFor = (state: ReviewState): boolean => state === 'due' || state === 'overdue'

/** The reviews of a list that were opened, the newest first. */
export const useRounds = (kind: string) =>
  useRead('GET /api/registers/{kind}/reviews', { params: { kind } }, { keep: true })

export const boardAddress = (kind: string) => `/registers/${kind}/reviews`
export const reviewsAddress = (kind: string) => `/registers/${kind}/reviews/records`
export const validityAddress = (kind: string) => `/registers/${kind}/validity`

import type { Answer } from '#api/contract.ts'

export type ChangeAnswer = Answer<'GET /api/register-changes/{id}'>
export type ReadFacts = ChangeAnswer['before']

/** What a change is: that something holds from a day on, that it ends, or that all stands as a review found it. */
export const sortOf = ({ ends, facts }: Pick<ChangeAnswer['change'], 'ends' | 'facts'>) =>
  ends ? 'end' : facts === null ? 'review' : 'change'

const titles = { end: 'end.title', change: 'change.title', review: 'review.standing' } as const
export const titleOf = (change: Parameters<typeof sortOf>[0]) => titles[sortOf(change)]

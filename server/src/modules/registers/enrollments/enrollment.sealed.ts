import { sealedNumbers } from '#modules/members'

/** The numbers of those who enrolled and wait for an answer, kept as those of everybody on the rolls. */
export const enrollmentNumbers = sealedNumbers('enrollment')

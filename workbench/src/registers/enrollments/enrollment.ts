import type { Answer, Item } from '#api/contract.ts'
import { listAddress } from '../records/record.ts'

export type Enrollment = Item<'GET /api/enrollments'>
export type EnrollmentAnswer = Answer<'GET /api/enrollments/{id}'>

export const ENROLLMENT_STATES = ['waiting', 'approved', 'declined', 'lapsed'] as const

export const enrollmentsAddress = '/registers/enrollments'

/** Those of one list who wait for an answer. */
export const waitingAddress = (kind: string) => `${enrollmentsAddress}?kind=${kind}&state=waiting`

export const invitationsAddress = (kind: string) => `${listAddress(kind)}/invitations`

import type { ColumnType, Generated } from 'kysely'
import type { Values } from '../days/spans.ts'

export const enrollmentStates = ['waiting', 'approved', 'declined', 'lapsed'] as const
export type EnrollmentState = (typeof enrollmentStates)[number]

export interface EnrollmentTable {
  id: Generated<string>
  invitationId: string
  /** By which whoever sent it asks how it stands. */
  code: string
  once: string
  network: string | null
  state: EnrollmentState
  sentAt: Date
  name: string
  born: string | null
  /** Sealed, as the two numbers below. */
  phone: string | null
  phoneDigest: string | null
  idNumber: string | null
  idDigest: string | null
  guardian: string | null
  guardianPhone: string | null
  guardianPhoneDigest: string | null
  consentedOn: string | null
  definition: number
  values: ColumnType<Values, string, string>
  answeredAt: Date | null
  answeredBy: string | null
  answeredByName: string | null
  reason: Generated<string>
  recordId: string | null
  emptiedAt: Date | null
}

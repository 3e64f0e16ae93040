import type { ColumnType, Generated } from 'kysely'

export interface MemberTable {
  id: Generated<string>
  code: string
  name: string
  organizationId: number
  born: string | null
  /** Sealed, as the two numbers below; equals are found by the digests. */
  phone: string | null
  phoneDigest: string | null
  idNumber: string | null
  idDigest: string | null
  /** Who consents for one under age. */
  guardian: string | null
  guardianPhone: string | null
  guardianPhoneDigest: string | null
  consentedOn: string | null
  /** The account with which they sign in, if they have one. */
  personId: string | null
  mergedInto: string | null
  forgottenAt: Date | null
  version: Generated<number>
  recordedBy: string
  recordedAt: Generated<Date>
}

export const memberSteps = ['entered', 'corrected', 'merged', 'parted', 'linked', 'forgotten'] as const
export type MemberStep = (typeof memberSteps)[number]

export interface MemberEventTable {
  id: Generated<string>
  memberId: string
  step: MemberStep
  at: Date
  personId: string | null
  personName: string
  details: ColumnType<Record<string, unknown>, string | undefined, never>
}

export interface MemberApartTable {
  one: string
  other: string
  personId: string
  at: Date
}

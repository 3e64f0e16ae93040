import type { Generated } from 'kysely'
import type { Role } from '#platform/actor'

export interface PersonTable {
  id: Generated<string>
  account: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  secondFactor: Generated<boolean>
  organizationId: number
  mustChangePassword: Generated<boolean>
  /** Read in from a table, and not given a password yet. */
  awaitsPassword: Generated<boolean>
  suspendedAt: Date | null
  /** Sealed; equals are found by the digest. */
  phone: string | null
  phoneDigest: string | null
  /** Since when nothing is left but the name that records bear. */
  forgottenAt: Date | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface RoleSeatTable {
  personId: string
  role: Role
  organizationId: number
  since: Generated<Date>
  grantedBy: string | null
}

export interface FirstLinkTable {
  personId: string
  digest: Buffer
  expiresAt: Date
}

export interface FirstKeyTable {
  digest: Buffer
  expiresAt: Date
}

import type { Generated, GeneratedAlways } from 'kysely'

interface Dated {
  id: Generated<string>
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface SignInTable extends Dated {
  personId: string
  token: string
  address: string | null
  device: string | null
  expiresAt: Date
  lastUsedAt: Generated<Date>
}

export interface CredentialTable extends Dated {
  personId: string
  providerId: string
  accountId: string
  password: string | null
  setAt: Generated<Date>
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Date | null
  refreshTokenExpiresAt: Date | null
  scope: string | null
}

export interface FormerPasswordTable {
  id: GeneratedAlways<number>
  personId: string
  password: string
}

export interface VerificationTable extends Dated {
  identifier: string
  value: string
  expiresAt: Date
}

export interface SecondFactorTable {
  id: Generated<string>
  personId: string
  secret: string
  backupCodes: string
  verified: Generated<boolean>
  failedVerificationCount: Generated<number>
  lockedUntil: Date | null
}

export interface UsedCodeTable {
  personId: string
  code: string
  usedAt: Generated<Date>
}

export interface RequestCountTable {
  id: Generated<string>
  key: string
  count: number
  lastRequest: number
}

export interface FailedSignInTable {
  account: string
  address: string
  count: number
  since: Date
}

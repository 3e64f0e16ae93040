import type { Generated } from 'kysely'

export interface InvitationTable {
  id: Generated<string>
  kind: string
  organizationId: number
  heading: Generated<string>
  /** Fields of the list that it does not ask; whoever approves fills them in. */
  unasked: Generated<string[]>
  /** The last day on which it takes somebody. */
  until: string
  most: number | null
  /** What its link ends in, sealed; found by the digest. */
  secret: string | null
  secretDigest: string | null
  endedAt: Date | null
  madeBy: string
  madeByName: string
  madeAt: Date
}

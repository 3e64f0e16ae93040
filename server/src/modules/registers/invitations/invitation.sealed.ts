import { randomBytes } from 'node:crypto'
import { noteFault } from '#platform/faults'
import { type Keyring, SealError } from '#platform/secrecy/keyring'
import { nameOf, type SealedColumn } from '#platform/secrecy/sealed-column'

/** What a link ends in: it must open what is printed, and be shown again to be printed once more. */
export const invitationSecret: SealedColumn = {
  ...{ table: 'invitation', column: 'secret', key: 'id', digest: 'secret_digest' },
}
const column = nameOf(invitationSecret)

/** 128 bits: nobody guesses one, and a code of squares with it is still read from a poster. */
export const drawSecret = (): string => randomBytes(16).toString('base64url')

export const sealSecret = (keyring: Keyring, id: string, secret: string) => ({
  secret: keyring.seal({ column, row: id }, secret),
  secretDigest: keyring.digest(column, secret),
})

export const digestsOf = (keyring: Keyring, secret: string): string[] => keyring.digests(column, secret)

/** The secret of a link; null where it does not open any more, so that it can only be replaced. */
export function openSecret(keyring: Keyring, { id, secret }: { id: string; secret: string | null }) {
  try {
    return secret === null ? null : keyring.open({ column, row: id }, secret)
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    noteFault('invitations.sealed', error)
    return null
  }
}

import { randomBytes } from 'node:crypto'
import type { Keyring } from '#platform/secrecy/keyring'
import { nameOf, type SealedColumn } from '#platform/secrecy/sealed-column'

/** What messages are signed with. */
export const webhookSecret: SealedColumn = {
  ...{ table: 'webhook', column: 'secret', key: 'id', digest: 'secret_digest' },
}
const column = nameOf(webhookSecret)

export const drawSecret = (): string => `mds_${randomBytes(32).toString('base64url')}`

export const sealSecret = (keyring: Keyring, id: string, secret: string) => ({
  secret: keyring.seal({ column, row: id }, secret),
  secretDigest: keyring.digest(column, secret),
})

/** Throws SealError where the key it was sealed with is gone. */
export const openSecret = (keyring: Keyring, { id, secret }: { id: string; secret: string }): string =>
  keyring.open({ column, row: id }, secret)

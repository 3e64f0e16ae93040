import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'
import type { MailWay } from '#platform/settings/ways'

export interface Address {
  account: string
  /** Null where the person has no mailbox that we know of. */
  email: string | null
}

export interface Mail {
  to: Address
  subject: string
  text: string
}

/** A way to send mail. It may be asked twice to send the same, and throws what it could not send. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}

/** Sends nothing, and says so in a line: what a platform does until it is given another way. */
const log: Mailer = {
  async send({ to, subject }) {
    process.stderr.write(`mail: none sent to ${to.account} (MEDELGE_MAIL=log): ${subject}\n`)
  },
}

export const mailers: Record<MailWay, Mailer> = { log }

export type AddressBook = (
  db: Kysely<Database>,
  people: readonly string[],
) => Promise<ReadonlyMap<string, Address>>

/** Where people can be reached, told by the module that knows people. */
export const addressBooks = extensionPoint<AddressBook>('address books')

export const findAddresses: AddressBook = async (db, people) =>
  (await addressBooks.all()[0]?.(db, people)) ?? new Map()

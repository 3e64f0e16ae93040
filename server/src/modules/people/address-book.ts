import type { AddressBook } from '#engines/notifications/index'
import { emailOf } from './account.ts'
import { findReachable } from './person.store.ts'

// An address made up for the sign-in library is no mailbox.
export const addressBook: AddressBook = async (db, people) => {
  const rows = await findReachable(db, people)
  return new Map(
    rows.map(({ id, account, email }) => [id, { account, email: email === emailOf(account) ? null : email }]),
  )
}

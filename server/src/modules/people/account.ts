import Type from 'typebox'
import { inField } from '#platform/errors'
import { personErrors } from './person.errors.ts'

// Letters of any script, so that a name in Chinese can be typed too.
const sound = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u

// What a keyboard for Chinese, a copied line or a chat leaves around and between the letters of a name.
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** An account name as it is kept, found, compared and counted, however it was typed or pasted. */
export const normalAccount = (typed: string): string =>
  typed.normalize('NFKC').replace(invisible, '').trim().toLowerCase().normalize('NFC')

export const isAccount = (account: string): boolean => sound.test(account)

const around = '[\\s\\p{Cf}\\ufe00-\\ufe0f]*'
const letters = '[\\p{L}\\p{N}\\p{Cf}\\ufe00-\\ufe0f._\\-．＿－]*'

/** A name as typed; what is kept of it is `normalAccount`. */
export const Account = Type.String({
  pattern: `^${around}[\\p{L}\\p{N}]${letters}${around}$`,
  minLength: 2,
  maxLength: 100,
  description: 'The name typed to sign in: 2 to 40 letters or digits, with . _ - between them',
})

/** The account name to keep for what was typed; refused where it is none. */
export function accountFrom(typed: string): string {
  const account = normalAccount(typed)
  if (!isAccount(account)) throw personErrors.ACCOUNT_MALFORMED(inField('account'))
  return account
}

/** The address the sign-in library asks for; `.invalid` can never be a mailbox (RFC 2606). */
export const emailOf = (account: string) =>
  `${encodeURIComponent(normalAccount(account)).toLowerCase()}@person.invalid`

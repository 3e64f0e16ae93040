import { randomInt } from 'node:crypto'
import Type from 'typebox'

export { hashPassword, verifyPassword } from 'better-auth/crypto'

export const passwordLength = { least: 8, most: 128 }

export const Password = Type.String({ minLength: passwordLength.least, maxLength: passwordLength.most })

// Without 0 O 1 l I, which people mistake for one another when they read a password aloud.
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password for the first sign-in: three groups of four, some 69 bits. */
export const newPassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

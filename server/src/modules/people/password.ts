import Type from 'typebox'

export { hashPassword, verifyPassword } from 'better-auth/crypto'

export const passwordLength = { least: 8, most: 128 }

export const Password = Type.String({ minLength: passwordLength.least, maxLength: passwordLength.most })

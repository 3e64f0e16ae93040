import { randomBytes } from 'node:crypto'
import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto'
import Type from 'typebox'
import { platformErrors } from '#platform/errors'

export const passwordLength = { least: 8, most: 128 }

export const Password = Type.String({ minLength: passwordLength.least, maxLength: passwordLength.most })

// A password is slow to check on purpose. All threads of the process at it would let files and photos wait.
const atOnce = 2
/** Some seconds of work; whoever comes then is told to come back. */
const patience = 100
const waiting: (() => void)[] = []
let working = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= patience) throw platformErrors.BUSY({ seconds: 10 })
  if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else working += 1
  try {
    return await work()
  } finally {
    // The place passes on to whoever waits longest.
    const next = waiting.shift()
    if (next) next()
    else working -= 1
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password))

/** In place of a password that nobody has been given: no word in the world matches it. */
export const unusablePassword = (): string =>
  `${randomBytes(16).toString('hex')}:${randomBytes(64).toString('hex')}`

export const verifyPassword = (asked: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(asked))

import { inField, type PlatformError, platformErrors } from '#platform/errors'
import { personErrors } from '../person.errors.ts'

const byCode: Record<string, () => PlatformError> = {
  INVALID_USERNAME_OR_PASSWORD: personErrors.SIGN_IN_FAILED,
  INVALID_USERNAME: personErrors.SIGN_IN_FAILED,
  USERNAME_TOO_SHORT: personErrors.SIGN_IN_FAILED,
  USERNAME_TOO_LONG: personErrors.SIGN_IN_FAILED,
  PASSWORD_TOO_LONG: personErrors.SIGN_IN_FAILED,
  PERSON_SUSPENDED: personErrors.PERSON_SUSPENDED,
  INVALID_PASSWORD: () => personErrors.PASSWORD_WRONG(inField('password')),
  INVALID_CODE: personErrors.SECOND_FACTOR_WRONG,
  INVALID_BACKUP_CODE: personErrors.SECOND_FACTOR_WRONG,
  INVALID_TWO_FACTOR_COOKIE: personErrors.SECOND_FACTOR_WRONG,
}

export const tooManyAttempts = (seconds: number) =>
  personErrors.TOO_MANY_SIGN_INS({ seconds, minutes: Math.ceil(seconds / 60) })

/** The library's own name for a refusal; empty where it gave none. */
export const codeOf = (text: string): string => {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? ''
  } catch {
    return ''
  }
}

/** The sign-in library's refusal in the platform's words, so that people read their language and what to do. */
export function refusalOf(response: Response, text: string): Error {
  const known = byCode[codeOf(text)]
  if (known) return known()
  if (response.status === 429) return tooManyAttempts(Number(response.headers.get('x-retry-after') ?? 60))
  if (response.status === 401) return platformErrors.SIGN_IN_REQUIRED()
  if (response.status >= 500) return new Error(`The sign-in library failed: ${text}`)
  return personErrors.SIGN_IN_REFUSED()
}

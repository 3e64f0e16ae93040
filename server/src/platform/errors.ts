import { sentence } from './locale.ts'

export type ErrorDetails = Record<string, unknown>

/** A detail that is words itself is a function of the language it is said in. */
function inWords(detail: unknown, locale: string): unknown {
  if (typeof detail === 'function') return detail(locale)
  if (Array.isArray(detail)) return detail.map((one) => inWords(one, locale))
  if (detail === null || typeof detail !== 'object' || detail instanceof Date) return detail
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, inWords(value, locale)]))
}

/** A refusal the platform knows by name. Its sentence lives in the locale files under `errors.CODE`. */
export class PlatformError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly details: ErrorDetails = {},
  ) {
    super(code)
  }

  /** The sentence and the details in one language. */
  say(locale: string): { message: string; details: ErrorDetails } {
    const details = inWords(this.details, locale) as ErrorDetails
    return { message: sentence(locale, this.code, details), details }
  }
}

/** Names the field a refusal is about; the field then says what the whole refusal says. */
export const inField = (...fields: string[]) => ({ fields: fields.map((field) => ({ field })) })

export type ErrorMaker = (details?: ErrorDetails) => PlatformError

const catalogue = new Map<string, number>()

/** Names a module's errors once, with their HTTP status; throw one by `throw errors.CODE({…})`. */
export function defineErrors<const C extends Record<string, number>>(codes: C): Record<keyof C, ErrorMaker> {
  const makers = {} as Record<keyof C, ErrorMaker>
  for (const code of Object.keys(codes) as (keyof C & string)[]) {
    const status = codes[code] as number
    catalogue.set(code, status)
    makers[code] = (details) => new PlatformError(code, status, details)
  }
  return makers
}

/** Every error code of the product with its status, in the order it was defined. */
export const errorCatalogue = (): ReadonlyMap<string, number> => catalogue

export const platformErrors = defineErrors({
  INVALID_REQUEST: 400,
  MALFORMED_JSON: 400,
  MALFORMED_ADDRESS: 400,
  CURSOR_UNKNOWN: 400,
  SIGN_IN_REQUIRED: 401,
  FOREIGN_ORIGIN: 403,
  KEY_SCOPE: 403,
  NOT_FOUND: 404,
  PRECONDITION_FAILED: 412,
  REQUEST_TOO_LARGE: 413,
  UNSUPPORTED_CONTENT: 415,
  RANGE_UNSATISFIABLE: 416,
  FILE_TOO_COMPLEX: 422,
  FILE_UNREADABLE: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  WORKERS_BUSY: 503,
  NOT_READY: 503,
  BUSY: 503,
  DATABASE_AWAY: 503,
  STORAGE_FULL: 507,
})

import type { ErrorDetails } from '../errors.ts'

/** What the platform asks of a child process. */
export interface Order {
  reader: string
  input: unknown
  megabytes: number
  result: number
}

/** What a child process answers: first that it begins, then how it ended. */
export type Report =
  | { kind: 'began' }
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; code: string; status: number; details: ErrorDetails }
  | { kind: 'exceeded' }
  | { kind: 'failed'; reason: string }

/** An ending with the memory in megabytes that the process holds behind it. */
export type Ended = Report & { held: number }

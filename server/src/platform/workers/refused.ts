import { PlatformError } from '../errors.ts'

/** Whether a reading ended with a word about the file; otherwise nothing is known of it, and it may be tried again. */
export const isRefusedReading = (error: unknown): error is PlatformError =>
  error instanceof PlatformError && error.status < 500

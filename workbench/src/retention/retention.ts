import type { Answer } from '#api/contract.ts'

export type Retention = Answer<'GET /api/retention'>
export type RetentionKind = Retention['kinds'][number]

const STEP = 1024
const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** Bytes as one says them: 3.2 MB. */
export function size(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)))
  const value = bytes / STEP ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

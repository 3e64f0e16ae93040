import type { Period } from '../period-type.ts'

/** Languages the library can speak; others belong to the application. */
export type Language = 'zh-CN' | 'en'

/** All sentences of the library in one language. `{name}` marks a place to be filled. */
export interface Messages {
  period(period: Period): string
  /** Separates several values in a sentence. */
  comma: string
  rules: Record<string, string>
  fields: Record<string, string>
  values: Record<string, string>
  counted: string
  notCounted: string
  nothingToCount: string
  condition: { in: string; equals: string; includes: string; exists: string }
  missing: string
}

import { FACILITY_RULES, SESSION_RULES } from '@medelge/figures'

/** Metrics that counted records feed by the written rules. */
const fed: ReadonlySet<string> = new Set([...SESSION_RULES, ...FACILITY_RULES].map((rule) => rule.metric))

export const isRecordFed = (metric: string): boolean => fed.has(metric)

import type { Fact } from './fact.ts'

// People typed for attendances, and 场次 for 次, are one metric and another finding.
const loose: Readonly<Record<string, string>> = {
  attendances: 'heads',
  people: 'heads',
  other: 'count',
  events: 'count',
  things: 'count',
}

/** By what a fact is put together with others; once for all rules, since they ask for it again and again. */
export function keysOf(
  fact: Omit<Fact, 'series' | 'moment' | 'table'>,
): Pick<Fact, 'series' | 'moment' | 'table'> {
  const {
    metric,
    organization,
    audience,
    channel,
    nature,
    unit,
    document,
    section,
    from = '',
    to = '',
  } = fact
  const series = `${metric}|${organization}|${audience}|${channel}|${nature}|${loose[unit.class] ?? unit.class}`
  return {
    series,
    moment: `${series}|${from}|${to}`,
    table: `${document}|${section}|${organization}|${from}|${to}|${nature}|${unit.class}|${unit.base}|${audience}|${channel}`,
  }
}

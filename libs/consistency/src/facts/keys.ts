import type { Fact } from './fact.ts'

/** One metric of one unit, of one audience and channel, whenever: what is compared over time. */
export const seriesKey = ({ metric, organization, audience, channel, nature, unit }: Fact): string =>
  [metric, organization, audience, channel, nature, looseClass(unit.class)].join('|')

// People typed for attendances, and 场次 for 次, are one metric and another finding.
function looseClass(unit: string): string {
  return unit === 'attendances' || unit === 'people'
    ? 'heads'
    : unit === 'other' || unit === 'events' || unit === 'things'
      ? 'count'
      : unit
}

/** The same at one date, or in one period. Undefined where no date is told in one of several documents. */
export const momentKey = (fact: Fact): string => `${seriesKey(fact)}|${fact.from ?? ''}|${fact.to ?? ''}`

/** Rows that stand together: one document, section, unit, date, kind of unit. */
export const tableKey = ({
  document,
  section,
  organization,
  from,
  to,
  nature,
  unit,
  audience,
  channel,
}: Fact): string =>
  [
    document,
    section,
    organization,
    from ?? '',
    to ?? '',
    nature,
    unit.class,
    unit.base,
    audience,
    channel,
  ].join('|')

import { type Change, type Draft, defineFields, type Given, type Whole } from '@medelge/fields'
import { AUDIENCES, SESSION_KINDS } from '@medelge/figures'

/** The groups a session can count; `none` is a word of the ledger alone. */
export const groups = AUDIENCES.filter((audience) => audience !== 'none')
export const countMethods = ['scan', 'roll', 'sheet', 'counted-photo', 'estimate'] as const
export const reservations = ['more-than-inhabitants', 'far-day', 'same-session'] as const

/** Largest head-count a single session may carry; a national live stream stays below it. */
const people = { type: 'whole-number', most: 100_000_000 } as const
const pieces = { type: 'whole-number', most: 10_000_000, folded: true, listed: 'extra' } as const

/**
 * What a recorder fills in, in the order of the form; everything else about a session follows from its life. The words
 * of each field stand in `server/locales/<language>/fields.json` under `session.<name>`.
 */
export const sessionFields = defineFields({
  title: { type: 'line', most: 120, required: true, wide: true, listed: 'shown' },
  kind: { type: 'choice', of: SESSION_KINDS, words: 'session-kind', required: true, listed: 'shown' },
  seriesId: { type: 'record', of: 'series', id: 'number', folded: true, column: 'series' },
  activityId: { type: 'record', of: 'activity', id: 'uuid', folded: true, column: false },
  day: { type: 'day', notAfter: 'today', required: true, listed: 'shown' },
  startTime: { type: 'time', folded: true },
  endTime: { type: 'time', folded: true, after: { from: 'startTime', on: 'day', until: 'endDay' } },
  endDay: { type: 'day', from: 'day', folded: true },
  hosts: {
    type: 'organization',
    required: true,
    wide: true,
    listed: 'shown',
    several: { least: 1, most: 20, distinct: true },
  },
  areaId: { type: 'area', required: true, column: 'area' },
  place: { type: 'line', most: 120, required: true, listed: 'shown' },
  headcounts: {
    type: 'rows',
    required: true,
    cells: {
      audience: { type: 'choice', of: groups, words: 'audience' },
      offline: people,
      online: people,
    },
    distinct: 'audience',
    several: { least: 1, most: 8 },
  },
  countMethod: {
    type: 'choice',
    of: countMethods,
    words: 'count-method',
    required: true,
    wide: true,
    column: 'method',
    listed: 'extra',
  },
  evidence: { type: 'evidence', several: { most: 50, distinct: true }, column: 'files' },
  themes: { type: 'line', most: 40, several: { most: 12, distinct: true }, folded: true },
  experts: { type: 'line', most: 40, several: { most: 50 }, folded: true },
  materials: pieces,
  works: pieces,
  note: { type: 'text', most: 2000, folded: true },
  confirmed: {
    type: 'choice',
    of: reservations,
    words: 'reservation',
    several: { most: 3 },
    silent: true,
  },
})

/** The columns a table of sessions begins with, as offices keep them; what is not named here follows. */
export const tabledFirst = [
  'title',
  'kind',
  'day',
  'endDay',
  'startTime',
  'endTime',
  'areaId',
  'place',
  'hosts',
  'headcounts',
  'countMethod',
  'materials',
  'works',
  'seriesId',
  'themes',
  'experts',
] as const

export type SessionFieldName = keyof typeof sessionFields
/** What a recorder fills in. */
export type SessionFacts = Given<typeof sessionFields>
/** What is kept of it. */
export type SessionValues = Whole<typeof sessionFields>
export type SessionDraft = Draft<typeof sessionFields>
export type SessionChange = Change<typeof sessionFields>

import { type RawBuilder, sql } from 'kysely'

/**
 * What is digested of a row: every column, in one fixed order, free of settings (dates as day numbers, moments
 * as microseconds). The fold and the verification share these, so they cannot drift apart.
 */
export const postingText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  (${row}.seq || '|' || ${row}.entry || '|' || ${row}.metric || '|' || ${row}.reach || '|'
  || (${row}.day - date '2000-01-01') || '|' || ${row}.audience || '|' || ${row}.channel || '|'
  || ${row}.amount || '|' || ${row}.sign || '|' || ${row}.declared::int)`

export const entryText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  (${row}.id || '|' || ${row}.source_kind || '|' || ${row}.source_id || '|' || ${row}.source_version || '|'
  || ${row}.declared::int || '|' || ${row}.entered_by || '|'
  || (extract(epoch from ${row}.entered_at) * 1000000)::bigint || '|' || ${row}.evidence::text || '|'
  || ${row}.note || '|' || coalesce('+' || ${row}.adjustment, '') || '|' || coalesce(${row}.reverses::text, ''))`

export const reachText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  (${row}.id || '|' || encode(${row}.key, 'hex'))`

/** SHA-256 over texts joined by line ends, in SQL. */
export const digestOf = (
  text: RawBuilder<string>,
  order: RawBuilder<unknown>,
): RawBuilder<Buffer> => sql<Buffer>`
  sha256(convert_to(coalesce(string_agg(${text}, E'\n' order by ${order}), ''), 'UTF8'))`

import { type RawBuilder, sql } from 'kysely'
import { digestInSql } from '#platform/text/digest'

/**
 * What is digested of a row: every column, in one fixed order, free of settings (dates as day numbers, moments
 * as microseconds). The fold and the verification share these, so they cannot drift apart.
 */
export const postingText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  row(${row}.seq, ${row}.entry, ${row}.metric, ${row}.reach, ${row}.day - date '2000-01-01', ${row}.audience,
    ${row}.channel, ${row}.amount, ${row}.sign, ${row}.declared)::text`

// What no move placed, no recount counted, nobody confirmed and no rule is known of is written as before there was such a thing, so that older digests hold.
export const entryText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  row(${row}.id, ${row}.source_kind, ${row}.source_id, ${row}.source_version, ${row}.declared, ${row}.entered_by,
    (extract(epoch from ${row}.entered_at) * 1000000)::bigint, ${row}.evidence, ${row}.note, ${row}.adjustment,
    ${row}.reverses)::text || coalesce(' by move ' || ${row}.move, '')
    || coalesce(' by recount ' || ${row}.recount, '')
    || coalesce(' confirmed ' || ${row}.confirmation, '')
    || coalesce(' by rules ' || nullif(array_to_string(${row}.rules, ' '), ''), '')`

export const reachText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  row(${row}.id, encode(${row}.key, 'hex'))::text`

/** The digest of one row's text, in SQL. */
export const hashOf = (text: RawBuilder<string>): RawBuilder<Buffer> => sql<Buffer>`
  ${digestInSql(sql`convert_to(${text}, 'UTF8')`)}`

/** The digest over the hashes of many rows, in SQL. */
export const digestOf = (
  hash: RawBuilder<Buffer>,
  order: RawBuilder<unknown>,
): RawBuilder<Buffer> => sql<Buffer>`
  ${digestInSql(sql`coalesce(string_agg(${hash}, ''::bytea order by ${order}), ''::bytea)`)}`

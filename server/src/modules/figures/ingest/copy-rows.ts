import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const CHUNK = 1 << 16

/** A value of COPY's text format. */
export const escaped = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? '')

function* chunksOf(rows: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row}\n`
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}

/**
 * Streams rows of COPY's text format; memory stays bounded by waiting for the server, and a server that is gone is
 * waited for no longer.
 */
export const copyRows = (client: pg.PoolClient, into: string, rows: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(chunksOf(rows)), client.query(copyFrom(`copy ${into} from stdin`)))

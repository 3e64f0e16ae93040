import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const CHUNK = 1 << 16

/** A value of COPY's text format. */
export const escaped = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? '')

/** Streams rows of COPY's text format; memory stays bounded by waiting for the server. */
export async function copyRows(client: pg.PoolClient, into: string, rows: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  const done = once(stream, 'finish')
  // A refused row is reported through `done`, below; until then nobody waits for it.
  done.catch(() => {})
  let chunk = ''
  for (const row of rows) {
    chunk += `${row}\n`
    if (chunk.length < CHUNK) continue
    if (!stream.write(chunk)) await once(stream, 'drain')
    chunk = ''
  }
  stream.end(chunk)
  await done
}

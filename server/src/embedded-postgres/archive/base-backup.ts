import { PassThrough, type Readable } from 'node:stream'
import pg from 'pg'

/** What `pg` hands the messages of a running command to. */
interface Copying {
  submit(connection: pg.Connection): void
  handleCopyData(message: { chunk: Buffer }): void
  handleError(error: Error): void
  handleReadyForQuery(): void
}

const letter = (sign: string) => sign.charCodeAt(0)
const DATA = letter('d')
const NEW_ARCHIVE = letter('n')

const text = "BASE_BACKUP (LABEL 'medelge', CHECKPOINT 'fast', WAL false, MANIFEST 'no')"

/**
 * A running cluster as one tar archive, as the server itself hands it out. It is worth something only together with the
 * log from before to after it; it ends when the server has handed that over to the archive.
 */
export function takeBase(url: string): Readable {
  const archive = new PassThrough({ highWaterMark: 2 ** 20 })
  const client = new pg.Client({ connectionString: url, replication: 'true' } as pg.ClientConfig)
  client.on('error', (error) => archive.destroy(error))
  let archives = 0
  let stream: Readable | undefined
  const copying = (ended: () => void): Copying & Record<string, unknown> => ({
    submit(connection) {
      const inner = connection as unknown as { stream: Readable; query(text: string): void }
      stream = inner.stream
      archive.on('drain', () => stream?.resume())
      inner.query(text)
    },
    handleCopyData({ chunk }) {
      if (chunk[0] === NEW_ARCHIVE) archives += 1
      // A second archive would be a tablespace; the embedded server has none.
      if (archives > 1) archive.destroy(new Error('The cluster has more than one tablespace'))
      // A copy: the driver writes the next message into the same memory.
      else if (chunk[0] === DATA && !archive.write(Buffer.from(chunk.subarray(1)))) stream?.pause()
    },
    handleError: (error) => archive.destroy(error),
    handleReadyForQuery: ended,
    // Where the copy begins and ends in the log is in the archive's own label.
    handleRowDescription() {},
    handleDataRow() {},
    handleCommandComplete() {},
  })
  const take = async () => {
    await client.connect()
    try {
      await new Promise<void>((resolve, reject) => {
        archive.once('error', reject)
        client.query(copying(resolve) as unknown as pg.Submittable)
      })
      archive.end()
    } finally {
      await client.end()
    }
  }
  take().catch((error) => archive.destroy(error))
  return archive
}

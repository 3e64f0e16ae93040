import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'

/** Milliseconds a file may take in all: it holds a connection, and nothing old is cleared away behind its snapshot. */
const LONGEST = 15 * 60_000

/** Writes a piece and waits until the reader has room for more; throws once nobody reads any longer. */
export type Write = (piece: Uint8Array) => Promise<void>

/**
 * Runs work that writes, and answers as soon as its first piece is there: what fails before is still a refusal in
 * words, what fails later breaks the stream off. A reader who leaves, or takes too long over the whole, ends the work.
 */
export function beginStream(work: (write: Write) => Promise<void>, longest = LONGEST): Promise<Readable> {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  const left = new AbortController()
  const over = AbortSignal.any([left.signal, AbortSignal.timeout(longest)])
  out.once('close', () => left.abort())
  // Told to whoever reads, if there is anybody.
  out.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    let begun = false
    const write: Write = async (piece) => {
      over.throwIfAborted()
      const room = out.write(piece)
      if (!begun) resolve(out)
      begun = true
      if (!room) await once(out, 'drain', { signal: over })
    }
    work(write).then(
      () => out.end(),
      (error: Error) => {
        reject(error)
        out.destroy(error)
      },
    )
  })
}

import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'

/** Writes a piece and waits until the reader has room for more; throws once nobody reads any longer. */
export type Write = (piece: Buffer) => Promise<void>

/**
 * Runs work that writes, and answers as soon as its first piece is there: what fails before is still a refusal in
 * words, what fails later breaks the stream off. A reader who leaves ends the work at its next piece.
 */
export function beginStream(work: (write: Write) => Promise<void>): Promise<Readable> {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  const left = new AbortController()
  out.once('close', () => left.abort())
  // Told to whoever reads, if there is anybody.
  out.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    let begun = false
    const write: Write = async (piece) => {
      left.signal.throwIfAborted()
      const room = out.write(piece)
      if (!begun) resolve(out)
      begun = true
      if (!room) await once(out, 'drain', { signal: left.signal })
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

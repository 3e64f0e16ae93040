import { type Readable, Transform } from 'node:stream'
import type { EvidenceRow } from '../evidence.store.ts'
import type { FileStore, Part } from './stored-file.ts'

/**
 * Films carry their place as text (ISO 6709, “+43.9500+116.0833/”): in © xyz of a phone's, in the keys of
 * QuickTime. Digits are exchanged for zeros, so that no length changes and a film can still be wound.
 */
const written = /[+-]\d{2}\.\d{2,8}[+-]\d{3}\.\d{2,8}/g
/** No such text is longer; a piece may end in the middle of one. */
const LONGEST = 32

const hide = (text: string): string => text.replace(written, (place) => place.replace(/\d/g, '0'))

/** The same bytes with every written place at zero; gives on `length` of them after the first `lead`. */
export function hidingPlaces(lead: number, length: number): Transform {
  let held = ''
  let at = -lead
  const give = (stream: Transform, text: string) => {
    const part = text.slice(Math.max(0, -at), Math.max(0, length - at))
    at += text.length
    if (part) stream.push(Buffer.from(part, 'latin1'))
  }
  return new Transform({
    transform(piece: Buffer, _, done) {
      held = hide(held + piece.toString('latin1'))
      const ready = Math.max(0, held.length - LONGEST)
      give(this, held.slice(0, ready))
      held = held.slice(ready)
      done()
    },
    flush(done) {
      give(this, hide(held))
      done()
    },
  })
}

/** A film, or a part of it, without the places written into it; read from a little before to a little behind. */
export async function openWithoutPlaces(
  store: FileStore,
  { sha256, size }: EvidenceRow,
  part: Part = { first: 0, last: size - 1 },
): Promise<Readable> {
  const first = Math.max(0, part.first - LONGEST)
  const last = Math.min(size - 1, part.last + LONGEST)
  const hiding = hidingPlaces(part.first - first, part.last - part.first + 1)
  const bytes = await store.open(sha256, { first, last })
  bytes.once('error', (error) => hiding.destroy(error))
  hiding.once('close', () => bytes.destroy())
  return bytes.pipe(hiding)
}

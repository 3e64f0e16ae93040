import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflate } from 'node:zlib'
import { LARGEST_PHOTO } from '../files/file-types.ts'

/** Eight bytes a pixel at most, and one a line. */
const MOST = LARGEST_PHOTO * 9

/** The pixel data of a PNG (ISO/IEC 15948, 11.2.4), chunk by chunk, as far as the file goes. */
function* pixelData(file: Buffer): Generator<Buffer> {
  for (let at = 8; at + 12 <= file.length; ) {
    const size = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    if (name === 'IEND') return
    if (name === 'IDAT') yield file.subarray(at + 8, at + 8 + size)
    at += 12 + size
  }
}

/** Whether all of the pixel data is there: it unfolds to its end, where a check sum stands. */
export async function checkPng(file: Buffer): Promise<boolean> {
  let unfolded = 0
  try {
    await pipeline(Readable.from(pixelData(file)), createInflate(), async (parts) => {
      for await (const part of parts) {
        unfolded += (part as Buffer).length
        if (unfolded > MOST) throw new RangeError('more than a photo')
      }
    })
    return true
  } catch {
    return false
  }
}

const MOST = 1000

/**
 * The outermost boxes of an ISO media file (ISO/IEC 14496-12, 4.2). `whole`: each lies inside the file and one is
 * the `meta` of a picture; `bounded`: all of them say where they end.
 */
export function checkBoxes(file: Buffer): { whole: boolean; bounded: boolean } {
  let at = 0
  let meta = false
  for (let count = 0; at < file.length; count += 1) {
    if (count > MOST || at + 8 > file.length) return { whole: false, bounded: false }
    const name = file.toString('latin1', at + 4, at + 8)
    meta ||= name === 'meta'
    const short = file.readUInt32BE(at)
    // Size 0 says “up to the end of the file”, and readers of notes turn in a circle there.
    if (short === 0) return { whole: meta && name === 'mdat', bounded: false }
    if (short === 1 && at + 16 > file.length) return { whole: false, bounded: false }
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short
    if (size < (short === 1 ? 16 : 8) || at + size > file.length) return { whole: false, bounded: false }
    at += size
  }
  return { whole: meta, bounded: true }
}

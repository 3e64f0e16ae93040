import { createWriteStream, openSync, type WriteStream } from 'node:fs'

/**
 * Takes bytes into a file, which is there at once. A stream that opens its file later makes it anew after whoever gave
 * up has removed it: what was to be gone would stay, and a folder that was emptied is not empty.
 */
export function intoFile(path: string, { flags = 'w', mode = 0o600, flush = false } = {}): WriteStream {
  const opened = () => {
    try {
      return { fd: openSync(path, flags, mode) }
    } catch {
      // Fails in the stream once more, where whoever hands the bytes is told and let go.
      return { flags, mode }
    }
  }
  return createWriteStream(path, { ...opened(), flush })
}

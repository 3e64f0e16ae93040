import type { Readable } from 'node:stream'

/** First and last byte of a part, both counted from 0 and both included. */
export interface Part {
  first: number
  last: number
}

/** Where bytes live. A key is the digest of what it holds, so what is there once never changes. */
export interface FileStore {
  /** Keeps the content of a local file; the file itself stays where it is. */
  put(key: string, path: string): Promise<void>
  open(key: string, part?: Part): Promise<Readable>
  has(key: string): Promise<boolean>
  remove(key: string): Promise<void>
}

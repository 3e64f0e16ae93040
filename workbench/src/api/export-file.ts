import { openStream } from './api.ts'
import { LineError } from './api-error.ts'
import type { Input, Route } from './contract.ts'
import { wholeness } from './wholeness.ts'

type Listed<R> = R extends `GET /api/exports/${infer L}` ? L : never
/** The lists the server gives as files. */
export type ExportedList = Listed<Route>
type Asked<L extends ExportedList> = NonNullable<Input<`GET /api/exports/${L}`>['query']>
export type ExportQuery<L extends ExportedList> = Omit<Asked<L>, 'format'>
export const endings = ['xlsx', 'csv', 'jsonl'] as const
export type Ending = (typeof endings)[number]

/** What came of a file before it broke off; it is kept from everybody, since it could look whole. */
export class BrokenFileError extends Error {
  override name = 'BrokenFileError'
}

export interface Progress {
  bytes: number
  rows: number
}

interface Options {
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

/** Has a list written by the server as a file, and takes it in as it comes; throws unless all of it came. */
export async function fetchExport<L extends ExportedList>(
  list: L,
  query: ExportQuery<L>,
  ending: Ending,
  { signal, onProgress }: Options,
): Promise<{ name: string; content: Blob; rows: number }> {
  const input = { query: { ...query, format: ending } } as unknown as Input<`GET /api/exports/${L}`>
  const response = await openStream(`GET /api/exports/${list}`, input, signal)
  const rows = Number(response.headers.get('row-count'))
  const [, name = ''] = response.headers.get('content-disposition')?.split("''") ?? []
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const whole = wholeness(ending, rows)
  const reader = response.body?.getReader()
  let bytes = 0
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      pieces.push(part.value)
      whole.see(part.value)
      bytes += part.value.length
      onProgress({ bytes, rows })
    }
  } catch (error) {
    if (signal.aborted) throw error
    throw new BrokenFileError('cut off')
  }
  if (!whole.all()) throw new BrokenFileError('the end is missing')
  const type = response.headers.get('content-type') ?? ''
  return { name: decodeURIComponent(name), content: new Blob(pieces, { type }), rows }
}

export const isBroken = (error: unknown) => error instanceof BrokenFileError || error instanceof LineError

import { readFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { lockCatalogue } from '../metrics/metric-version.store.ts'
import { findNewestFrames, insertFrameVersion } from './frame.store.ts'
import type { FramePart } from './frame-version.table.ts'

const BY = 'medelge'
/** Frames that come along hold for all days. */
const ALWAYS = '1900-01-01'

export interface ShippedFrame {
  code: string
  name: string
  definition: string
  parts: FramePart[]
}

export const readFrames = (): ShippedFrame[] =>
  JSON.parse(readFileSync(new URL('./frames.json', import.meta.url), 'utf8')) as ShippedFrame[]

// The table has the keys of an object in an order of its own.
const partText = (parts: readonly FramePart[]) =>
  JSON.stringify(
    parts.map(({ name, text, figures }) => [
      ...[name, text],
      figures.map(({ metric, audience }) => [metric, audience ?? null]),
    ]),
  )

/** Brings the frames that come with the product, and the next version of those a release changed; what officers changed is theirs. */
export async function loadFrames(trx: Kysely<Database>, at: Date): Promise<void> {
  await lockCatalogue(trx)
  const known = new Map((await findNewestFrames(trx)).map((one) => [one.code, one]))
  for (const [position, frame] of readFrames().entries()) {
    const newest = known.get(frame.code)
    const isSame =
      newest?.name === frame.name &&
      newest.definition === frame.definition &&
      partText(newest.parts) === partText(frame.parts)
    if (newest && (newest.madeBy !== BY || isSame)) continue
    await insertFrameVersion(trx, {
      ...{ ...frame, version: (newest?.version ?? 0) + 1, since: ALWAYS, ended: false },
      ...{ position: newest?.position ?? position + 1, reason: '' },
      ...{ madeBy: BY, madeByName: '', madeAt: at },
    })
  }
}

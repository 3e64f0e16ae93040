import { AUDIENCES } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { Choice, Day, Line, Moment, Text } from '#platform/shapes'
import { getMetrics } from '../catalogue/metric.store.ts'
import { figureErrors } from '../figure.errors.ts'
import { MetricCode } from '../figure.shape.ts'
import { type FrameVersion, isFrameNamed } from './frame.store.ts'

const strict = { additionalProperties: false }

export const FrameCode = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: 'Code of a frame' })

const FramedFigureSchema = Type.Object(
  { metric: MetricCode, audience: Type.Optional(Choice(AUDIENCES)) },
  strict,
)
const FramePartSchema = Type.Object(
  { name: Line(60), text: Text(2000), figures: Type.Array(FramedFigureSchema, { maxItems: 100 }) },
  strict,
)

/** What a version of a frame says. */
export const FrameWords = {
  name: Line(60),
  definition: Text(2000),
  parts: Type.Array(FramePartSchema, { minItems: 1, maxItems: 40 }),
}

export const FrameSchema = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  since: Day,
  ...FrameWords,
  ended: Type.Boolean({ description: 'From that day on nothing is read by it' }),
  reason: Type.String(),
  madeByName: Type.String({ description: 'Empty for one that came with the product' }),
  madeAt: Moment,
})

export const presentFrame = ({
  position: _,
  madeBy: __,
  madeAt,
  ...row
}: FrameVersion): Static<typeof FrameSchema> => ({ ...row, madeAt: madeAt.toISOString() })

interface GivenFrame {
  name: string
  parts: FrameVersion['parts']
}

/** Refuses a frame that is called as another, two parts of one name, a metric there is not, or one figure twice in a part. */
export async function demandFrame(db: Kysely<Database>, code: string | null, { name, parts }: GivenFrame) {
  if (await isFrameNamed(db, code, name)) throw figureErrors.FRAME_NAMED({ name, ...inField('name') })
  const names = parts.map((part) => part.name)
  if (new Set(names).size < names.length) throw figureErrors.FRAME_PARTS_ALIKE(inField('parts'))
  for (const { name: part, figures } of parts) {
    const keys = figures.map(({ metric, audience }) => `${metric} ${audience ?? ''}`)
    if (new Set(keys).size < keys.length) throw figureErrors.FRAME_FIGURE_TWICE({ part, ...inField('parts') })
  }
  await getMetrics(db, [...new Set(parts.flatMap(({ figures }) => figures.map(({ metric }) => metric)))])
}

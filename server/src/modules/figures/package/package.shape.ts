import { METRIC_KINDS, type Rule } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { Choice, Day, Line, Nullable, Text } from '#platform/shapes'
import { themes } from '../catalogue/catalogue.ts'
import { RuleCode } from '../crosswalk/crosswalk-rule.ts'
import { MetricCode } from '../figure.shape.ts'
import { FrameCode, FrameWords } from '../frames/frame.ts'
import { FormulaSchema } from '../metrics/formula-given.ts'

const strict = { additionalProperties: false }
const Reason = Type.String({ maxLength: 500 })

const PackedMetric = Type.Object(
  {
    code: MetricCode,
    kind: Choice(METRIC_KINDS),
    unit: Line(20),
    scale: Type.Integer({ minimum: 0, maximum: 6 }),
    theme: Choice(themes),
    versions: Type.Array(
      Type.Object(
        {
          since: Day,
          name: Line(80),
          nameEn: Line(160),
          definition: Text(2000),
          formula: Nullable(FormulaSchema),
          reason: Reason,
        },
        strict,
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  strict,
)

const Condition = Type.Object(
  {
    field: Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }),
    equals: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()])),
    in: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })),
    includes: Type.Optional(Type.String({ maxLength: 200 })),
    exists: Type.Optional(Type.Boolean()),
  },
  strict,
)
/** A rule of the crosswalk without its name, which stands once above all its versions. */
const PackedRuleText = Type.Object(
  {
    when: Type.Array(Condition, { maxItems: 20 }),
    amount: Type.Union([
      Choice(['one', 'offline', 'online', 'audience'] as const),
      Type.Object({ field: Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }) }, strict),
    ]),
    sign: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(-1)])),
    by: Type.Optional(Type.Array(Choice(['audience', 'channel'] as const), { maxItems: 2 })),
    heads: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
    says: Type.Optional(
      Type.Object({ 'zh-CN': Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) }, strict),
    ),
  },
  strict,
)
const PackedRule = Type.Object(
  {
    code: RuleCode,
    feed: Type.String({ maxLength: 40 }),
    metric: MetricCode,
    versions: Type.Array(
      Type.Object({ since: Day, rule: Nullable(PackedRuleText), reason: Reason }, strict),
      { minItems: 1, maxItems: 200 },
    ),
  },
  strict,
)

const PackedFrame = Type.Object(
  {
    code: FrameCode,
    versions: Type.Array(
      Type.Object({ since: Day, ...FrameWords, ended: Type.Boolean(), reason: Reason }, strict),
      { minItems: 1, maxItems: 200 },
    ),
  },
  strict,
)

/** What a list feeds: it comes with the product, and is told to be held against another's. */
const PackedFeed = Type.Object({ code: Type.String({ maxLength: 120 }), metric: MetricCode }, strict)

export const ContentsSchema = Type.Object(
  {
    metrics: Type.Array(PackedMetric, { maxItems: 5000 }),
    rules: Type.Array(PackedRule, { maxItems: 5000 }),
    frames: Type.Array(PackedFrame, { maxItems: 500 }),
    lists: Type.Array(PackedFeed, { maxItems: 5000 }),
  },
  strict,
)
export type Contents = Static<typeof ContentsSchema>
export type PackedMetric = Contents['metrics'][number]
export type PackedRule = Contents['rules'][number]
export type PackedFrame = Contents['frames'][number]

export const PackageSchema = Type.Object(
  {
    format: Type.Literal('medelge-catalogue'),
    version: Type.Literal(1),
    digest: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 over its contents' }),
    contents: ContentsSchema,
  },
  strict,
)
export type Package = Static<typeof PackageSchema>

/** The largest package that is read, in bytes. */
export const MOST_BYTES = 8_000_000

export type RuleText = Omit<Rule, 'code' | 'version' | 'metric'>

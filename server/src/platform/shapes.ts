import Type, { type TSchema } from 'typebox'

/** Shapes that every module speaks in: days, ids, pages of a list. */

export const Day = Type.String({ format: 'date', description: 'Calendar day in the region, YYYY-MM-DD' })
export const Moment = Type.String({ description: 'Moment in ISO 8601, UTC' })
export const Uuid = Type.String({ format: 'uuid' })
export const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })

/** One line of text without leading or trailing space asked for; the limit is in characters. */
export const Line = (maxLength = 200) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
export const Text = (maxLength = 5000) => Type.String({ maxLength })

export const Nullable = <S extends TSchema>(shape: S) => Type.Union([shape, Type.Null()])

export const Choice = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number]>({ type: 'string', enum: [...values] })

export const Can = <const V extends string>(_: Record<V, unknown>) =>
  Type.Unsafe<Record<V, boolean>>({ type: 'object', additionalProperties: { type: 'boolean' } })

/** The words of a page request: how many at once, and where the last page ended. */
export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  after: Type.Optional(Type.String({ maxLength: 300, description: 'The `next` of the page before' })),
}

export const Page = <S extends TSchema>(item: S) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) })

export const IdParams = Type.Object({ id: Id })
export const UuidParams = Type.Object({ id: Uuid })

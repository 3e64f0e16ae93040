import { type FieldSet, fieldsOf, givenSchema, type Kept, type KeptName, keptSchema } from '@medelge/fields'
import Type, { type TOptional, type TUnsafe } from 'typebox'

/** The properties of a request that gives a set of fields. */
export type GivenShape<S extends FieldSet> = {
  -readonly [N in keyof S]: S[N] extends { required: true }
    ? TUnsafe<Kept<S[N]>>
    : TOptional<TUnsafe<Kept<S[N]>>>
}

/** The properties of an answer that shows a set of fields. */
export type KeptShape<S extends FieldSet> = { -readonly [N in KeptName<S>]: TUnsafe<Kept<S[N]>> }

/** What may be asked of whoever gives these fields: their limits, and which may be left out. */
export const givenShape = <S extends FieldSet>(fields: S): GivenShape<S> =>
  Object.fromEntries(
    fieldsOf(fields).map(([name, field]) => {
      const shape = Type.Unsafe(givenSchema(field))
      return [name, field.required ? shape : Type.Optional(shape)]
    }),
  ) as GivenShape<S>

/** What is answered of them: all that are kept with the record itself. */
export const keptShape = <S extends FieldSet>(fields: S): KeptShape<S> =>
  Object.fromEntries(
    fieldsOf(fields)
      .filter(([, { type }]) => type !== 'evidence')
      .map(([name, field]) => [name, Type.Unsafe(keptSchema(field))]),
  ) as KeptShape<S>

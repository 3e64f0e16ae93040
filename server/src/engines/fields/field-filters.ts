import { type FieldSet, givenSchema, type Value } from '@medelge/fields'
import Type, { type TOptional, type TUnsafe } from 'typebox'

/** What a list of records with these fields can be narrowed by: the value of any of the named ones. */
export const fieldFilters = <S extends FieldSet, const N extends keyof S & string>(
  fields: S,
  ...names: readonly N[]
) =>
  Object.fromEntries(
    names.map((name) => {
      const { several: _, ...field } = { ...fields[name], required: true } as S[N]
      return [name, Type.Optional(Type.Unsafe(givenSchema(field as S[N])))]
    }),
  ) as { [K in N]: TOptional<TUnsafe<Value<S[K]>>> }

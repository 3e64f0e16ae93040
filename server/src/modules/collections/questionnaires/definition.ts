import type { FormDefinition, Words } from '@medelge/fields/definition'
import Type, { type Static } from 'typebox'
import { Choice } from '#platform/shapes'

const FieldCode = Type.String({ pattern: '^[a-z][a-zA-Z0-9]{0,39}$' })
const Codes = Type.Array(FieldCode, { minItems: 1, maxItems: 20, uniqueItems: true })

const Said = Type.Unsafe<Words>({
  type: 'object',
  properties: {
    zh: { type: 'string', minLength: 1, maxLength: 200 },
    mn: { type: 'string', maxLength: 200 },
    en: { type: 'string', maxLength: 200 },
  },
  required: ['zh'],
  additionalProperties: false,
})

const FormShape = Type.Unsafe<FormDefinition>({
  type: 'object',
  additionalProperties: true,
  description: 'Fields as data (libs/fields); its code and version are given by the platform',
})

/** Numbers of a sheet held against each other: those on the left add up to those on the right, or to no more. */
export const SheetCheckSchema = Type.Object(
  { left: Codes, is: Choice(['equal', 'at-most']), right: Codes, words: Said },
  { additionalProperties: false },
)
export type SheetCheck = Static<typeof SheetCheckSchema>

/** From where a field is known before anybody answers. */
export const KnownFromSchema = Type.Union([
  Type.Object(
    { from: Type.Literal('metric'), metric: Type.String({ maxLength: 80 }) },
    { additionalProperties: false, description: 'What the ledger says of the unit and the period' },
  ),
  Type.Object(
    { from: Type.Literal('last') },
    {
      additionalProperties: false,
      description: 'What the unit answered the last time, once that was accepted',
    },
  ),
])
export type KnownFrom = Static<typeof KnownFromSchema>

const byField = <S extends Type.TSchema>(value: S, description: string) =>
  Type.Record(Type.String({ pattern: '^[a-z][a-zA-Z0-9]{0,39}$' }), value, {
    maxProperties: 100,
    description,
  })

export const QuestionnaireSchema = Type.Object(
  {
    form: FormShape,
    known: Type.Optional(byField(KnownFromSchema, 'What is known of a field before it is asked')),
    merge: Type.Optional(
      byField(Choice(['sum', 'apart']), 'Whether the numbers of a field add up; by its type unless said'),
    ),
    checks: Type.Optional(Type.Array(SheetCheckSchema, { maxItems: 60 })),
  },
  { additionalProperties: false },
)
export type Questionnaire = Static<typeof QuestionnaireSchema>

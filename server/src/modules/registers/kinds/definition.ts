import type { DefinitionProblem, FormDefinition, Words } from '@medelge/fields/definition'
import Type, { type Static } from 'typebox'
import { needs } from '#modules/members'
import { Choice, Line } from '#platform/shapes'

const Said = Type.Object(
  { zh: Line(40), mn: Type.Optional(Line(80)), en: Type.Optional(Line(80)) },
  { additionalProperties: false },
)

const FormShape = Type.Unsafe<FormDefinition>({
  type: 'object',
  additionalProperties: true,
  description: 'Fields as data (libs/fields); its code and version are given by the platform',
})

const PersonNeeds = Type.Object(
  { phone: Choice(needs), idNumber: Choice(needs), born: Choice(needs) },
  {
    additionalProperties: false,
    description: 'Of a list whose records are people: what it asks of each besides the name',
  },
)
const DayOfYear = (description: string) =>
  Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description })
const Code = Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{0,39}$' })
const Codes = (description: string) => Type.Array(Code, { maxItems: 100, uniqueItems: true, description })

/** Its records are reviewed each year. */
export const ReviewSchema = Type.Object(
  {
    opens: DayOfYear('The list is reviewed as it stands on this day, 03-01'),
    due: DayOfYear('Its last day; of the year after where it comes before the first'),
    remind: Type.Integer({ minimum: 1, maximum: 120, description: 'Days before the last one' }),
    confirm: Codes('Fields that are confirmed, and may not be empty then'),
    renew: Codes('Fields that are written anew each year'),
  },
  { additionalProperties: false },
)
export type Review = Static<typeof ReviewSchema>

/** Its records say until when they are valid. */
export const ValiditySchema = Type.Object(
  {
    field: Code,
    months: Type.Integer({ minimum: 1, maximum: 36, description: 'How long before its end it is spoken of' }),
    lapses: Type.Boolean({
      description:
        'Whether a record counts no more once it is valid no more; else it counts until it is ended',
    }),
  },
  { additionalProperties: false },
)
export type Validity = Static<typeof ValiditySchema>

/** What makes a list: its fields, and what is said of each of its records whatever the list. */
export const RegisterDefinitionSchema = Type.Object(
  {
    form: FormShape,
    name: Type.Optional(Said),
    since: Type.Optional(Said),
    until: Type.Optional(Said),
    end: Type.Optional(Said),
    measure: Type.Optional(Said),
    person: Type.Optional(PersonNeeds),
    training: Type.Optional(
      Type.Object(
        { hours: Type.Number({ minimum: 0.5, maximum: 500, multipleOf: 0.5 }) },
        {
          additionalProperties: false,
          description: 'Of a list whose records are people: how many hours of training each needs a year',
        },
      ),
    ),
    team: Type.Optional(
      Type.Literal(true, { description: 'Its records are teams: each has a roll of people over time' }),
    ),
    group: Type.Optional(
      Type.Object(
        { code: Type.String({ pattern: '^[a-z][a-z-]{1,39}$' }), words: Said },
        { additionalProperties: false, description: 'Lists of one group stand together under its words' },
      ),
    ),
    place: Type.Boolean({ description: 'Whether a record says in which area it stands' }),
    review: Type.Optional(ReviewSchema),
    validity: Type.Optional(ValiditySchema),
    alike: Type.Optional(
      Type.Array(
        Type.Object(
          {
            field: Type.String({ pattern: '^[a-zA-Z0-9]{1,40}$' }),
            unique: Type.Optional(
              Type.Boolean({ description: 'Whether no two records may have it on the same day' }),
            ),
          },
          { additionalProperties: false },
        ),
        {
          maxItems: 5,
          description:
            'Numbers by which two records are likely the same, beside the name; lines or whole numbers',
        },
      ),
    ),
  },
  { additionalProperties: false },
)

/** A metric that the records of a list feed: one for each that holds these values, or what a number of theirs says. */
export const FeedSchema = Type.Object({
  metric: Type.String(),
  amount: Type.Optional(Type.String({ description: 'The code of a whole number' })),
  when: Type.Optional(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean(), Type.Array(Type.String())]), {
      description: 'The value a field must hold, or some of which it must hold one',
    }),
  ),
  flow: Type.Optional(
    Type.Literal(true, { description: 'Added once, in its first days; an end takes nothing away' }),
  ),
})
export type Feed = Static<typeof FeedSchema>

/** Which metrics a list feeds comes with the product: what counts is no matter of one click. */
export type RegisterDefinition = Static<typeof RegisterDefinitionSchema> & { feeds?: readonly Feed[] }

/** One of the words every record has, as the list calls it. */
export type RegisterWord = 'name' | 'since' | 'until' | 'end' | 'measure'
export const wordOf = (definition: RegisterDefinition, word: RegisterWord): Words | undefined =>
  definition[word] as Words | undefined

export type { DefinitionProblem }

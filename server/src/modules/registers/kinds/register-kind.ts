import type { Words } from '@medelge/fields/definition'
import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable } from '#platform/shapes'
import { RegisterDefinitionSchema } from './definition.ts'
import type { RegisterKind } from './register-kind.store.ts'

export const WordsShape = Type.Unsafe<Words>({
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'What a list is called, by language',
})

export const KindCode = Type.String({ pattern: '^[a-z][a-z-]{1,39}$' })

export const RegisterKindSchema = Type.Object({
  code: Type.String(),
  organizationId: Nullable(
    Type.Integer({
      description: 'Whose list it is: this unit and all below it keep it; everybody where it is null',
    }),
  ),
  version: Type.Integer(),
  madeAt: Moment,
  shipped: Type.Boolean({ description: 'Whether it comes with the product' }),
  closedOn: Nullable(
    Type.String({ format: 'date', description: 'From this day on it takes no new records' }),
  ),
  closedWhy: Type.String(),
  ...RegisterDefinitionSchema.properties,
})
export type RegisterKindAnswer = Static<typeof RegisterKindSchema>

export const presentKind = ({
  definition,
  code,
  organizationId,
  version,
  madeAt,
  shipped,
  closedOn,
  closedWhy,
}: RegisterKind): RegisterKindAnswer => ({
  ...{ code, organizationId, version, closedOn, closedWhy },
  shipped: shipped !== null,
  madeAt: madeAt.toISOString(),
  ...definition,
})

/** What a list is called in Chinese, as trails and queues name it. */
export const kindName = ({ definition }: Pick<RegisterKind, 'definition'>): string => definition.form.words.zh

/** Whose list a new one is, with what makes it. */
export const NewKindSchema = Type.Object(
  { organizationId: Id, ...RegisterDefinitionSchema.properties },
  { additionalProperties: false },
)

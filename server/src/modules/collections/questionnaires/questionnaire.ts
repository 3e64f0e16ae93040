import Type, { type Static } from 'typebox'
import { Moment, Nullable } from '#platform/shapes'
import { QuestionnaireSchema } from './definition.ts'
import type { QuestionnaireRow } from './questionnaire.store.ts'

export const QuestionnaireCode = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })

export const QuestionnaireAnswer = Type.Object({
  code: Type.String(),
  organizationId: Nullable(
    Type.Integer({
      description: 'Whose it is: this unit and all below may send it; everybody where it is null',
    }),
  ),
  version: Type.Integer(),
  madeAt: Moment,
  shipped: Type.Boolean({ description: 'Whether it comes with the product' }),
  ...QuestionnaireSchema.properties,
})

export const presentQuestionnaire = ({
  definition,
  shipped,
  madeAt,
  ...row
}: QuestionnaireRow): Static<typeof QuestionnaireAnswer> => ({
  ...row,
  ...definition,
  shipped: shipped !== null,
  madeAt: madeAt.toISOString(),
})

/** What it is called in Chinese, as trails name it. */
export const nameOf = ({ definition }: Pick<QuestionnaireRow, 'definition'>): string =>
  definition.form.words.zh

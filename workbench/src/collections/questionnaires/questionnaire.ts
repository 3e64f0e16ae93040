import type { FormDefinition } from '@medelge/fields/definition'
import type { Answer } from '#api/contract.ts'

export type QuestionnaireAnswer = Answer<'GET /api/questionnaires/{code}'>
type Questionnaire = QuestionnaireAnswer['questionnaire']

/** A questionnaire as it is being written. */
export interface QuestionnaireDraft {
  form: FormDefinition
  known?: NonNullable<Questionnaire['known']>
  merge?: NonNullable<Questionnaire['merge']>
  checks?: NonNullable<Questionnaire['checks']>
}

/** One nobody wrote yet: one field without a name. Its code the server draws. */
export const newQuestionnaire: QuestionnaireDraft = {
  form: {
    code: 'new',
    version: 1,
    words: { zh: '' },
    fields: [{ code: 'f1', words: { zh: '' }, type: 'whole-number' }],
  },
}

export const draftOf = ({ form, known, merge, checks, version }: Questionnaire): QuestionnaireDraft => ({
  form: { ...(form as FormDefinition), version: version + 1 },
  ...(known && { known }),
  ...(merge && { merge }),
  ...(checks && { checks }),
})

/** What is said of fields goes with them: of one that is there no more nothing is said. */
export function fitting({
  form,
  known = {},
  merge = {},
  checks = [],
}: QuestionnaireDraft): QuestionnaireDraft {
  const codes = new Set(form.fields.map(({ code }) => code))
  const kept = <V>(by: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(by).filter(([code]) => codes.has(code)))
  return {
    form,
    known: kept(known),
    merge: kept(merge),
    checks: checks.filter(({ left, right }) => [...left, ...right].every((code) => codes.has(code))),
  }
}

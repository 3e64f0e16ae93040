import type { DefinitionProblem, FieldDefinition } from '@medelge/fields/definition'
import type { RegisterDefinition } from './definition.ts'

type Watched = Pick<RegisterDefinition, 'form' | 'review' | 'validity'>

/** In every year there is such a day. */
const isDay = (day: string) => {
  const moment = new Date(`2023-${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(5, 10) === day
}

function* reviewProblems({ form, review }: Watched): Generator<DefinitionProblem> {
  if (!review) return
  for (const key of ['opens', 'due'] as const)
    if (!isDay(review[key])) yield { problem: 'no-such-day', at: `review.${key}`, about: review[key] }
  if (review.opens === review.due) yield { problem: 'review-without-time', at: 'review.due' }
  const asked = new Map(form.fields.map((field) => [field.code, field]))
  for (const key of ['confirm', 'renew'] as const)
    for (const code of review[key])
      if (!asked.has(code)) yield { problem: 'no-such-field', at: `review.${key}`, about: code }
      else if (asked.get(code)?.computed !== undefined && key === 'renew')
        yield { problem: 'renews-computed', at: `review.${key}`, about: code }
      // Whoever answers could not fill it in.
      else if (asked.get(code)?.change) yield { problem: 'reviews-of-some', at: `review.${key}`, about: code }
}

/** A field by which one sees until when a record is valid. */
export const saysValidity = ({ type, several }: FieldDefinition): boolean =>
  (type === 'period' || type === 'day') && !several

function* validityProblems({ form, validity }: Watched, feeds: boolean): Generator<DefinitionProblem> {
  if (!validity) return
  const field = form.fields.find(({ code }) => code === validity.field)
  if (!field) yield { problem: 'no-such-field', at: 'validity.field', about: validity.field }
  else if (!saysValidity(field)) yield { problem: 'no-validity', at: 'validity.field', about: validity.field }
  // A figure moves by what somebody wrote and somebody checked, never by a day that passes.
  if (validity.lapses && feeds) yield { problem: 'lapse-feeds-figures', at: 'validity.lapses' }
}

/** What cannot stand in what a list says of reviews and validity. */
export const watchProblems = (definition: Watched, feeds: boolean): DefinitionProblem[] => [
  ...reviewProblems(definition),
  ...validityProblems(definition, feeds),
]

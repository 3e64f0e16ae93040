import { inField } from '#platform/errors'
import { type Locale, sentence } from '#platform/locale'
import { figureErrors } from '../figure.errors.ts'

/** A formula refused, with the reason in the language of whoever asks, and what it is about. */
export const unfit = (why: string, about = '') =>
  figureErrors.FORMULA_UNFIT({
    why: (locale: Locale) => sentence(locale, `formula.${why}`, { about }),
    ...inField('formula'),
  })

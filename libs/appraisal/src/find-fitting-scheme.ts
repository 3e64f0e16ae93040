import { weightFindings } from './findings/weight.findings.ts'
import type { Form } from './form.ts'
import type { Scheme } from './scheme.ts'
import { schemes } from './schemes.ts'

/**
 * The first scheme of this library whose groups and execution weight are those of the form, the national one before
 * the others; undefined when none fits.
 * @example findFittingScheme(form) ?? nationalScheme
 */
export function findFittingScheme(form: Form): Scheme | undefined {
  return Object.values(schemes).find((scheme) => weightFindings(form, scheme).length === 0)
}

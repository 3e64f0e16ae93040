import type { DefinitionProblem, FormDefinition } from './definition.ts'
import { checkSense } from './definition-sense.ts'
import { definitionShape } from './definition-shape.ts'
import { MOST_PROBLEMS } from './limits.ts'
import type { Tell } from './shape.ts'

/** Where a definition came out right there is one; else there are problems, and no part of it is to be used. */
export interface ReadDefinition {
  readonly definition?: FormDefinition
  readonly problems: readonly DefinitionProblem[]
}

/**
 * Reads a definition that anybody may have written: sizes, codes, and what belongs to which type. What its expressions
 * mean `@medelge/fields/expressions` says.
 *
 * @example
 * const words = { zh: '示范社区' }
 * const fields = [{ code: 'name', words: { zh: '名称' }, type: 'line', required: true }]
 * readDefinition({ code: 'community', version: 1, words, fields }).problems // → []
 * readDefinition({ code: 'community', version: 0, words, fields }).problems // → [{ problem: 'out-of-range', at: 'version', about: 9999 }]
 */
export function readDefinition(written: unknown): ReadDefinition {
  const problems: DefinitionProblem[] = []
  const tell: Tell = (problem, at, about) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ problem, at, ...(about !== undefined && { about }) })
  }
  definitionShape(written, '', tell)
  if (problems.length > 0) return { problems }
  // Its own objects: nobody changes it afterwards, and no getter answers twice.
  const definition = JSON.parse(JSON.stringify(written)) as FormDefinition
  checkSense(definition, tell)
  return problems.length > 0 ? { problems } : { definition, problems }
}

import {
  type DefinitionProblem,
  type FormDefinition,
  hasExpressions,
  readDefinition,
  versionProblems,
} from '@medelge/fields/definition'
import { useMemo } from 'react'
import { useCompiler } from '../form/use-form.ts'
import { useFormWords } from '../form-words.ts'
import { placeIn } from './edits/parts.ts'

/** What is wrong with a definition: where, by codes, and in words. */
export interface PlacedProblem extends DefinitionProblem {
  readonly place: string
  readonly text: string
  /** Nothing is wrong yet: something is still to be filled in. */
  readonly unfinished: boolean
}

const none: readonly DefinitionProblem[] = []
const unfinished = new Set(['empty', 'missing-key', 'too-few'])
const partOf = /^[a-z][a-zA-Z0-9]*(\.[a-z0-9][a-zA-Z0-9-]*)?$/

/** All that is wrong with a definition, as one writes it; `ready` once its expressions were looked at too. */
export function useDefinitionProblems(
  definition: FormDefinition,
  before: FormDefinition | undefined,
  refused: readonly DefinitionProblem[] = none,
) {
  const { t, i18n } = useFormWords()
  const { compile } = useCompiler(hasExpressions(definition))
  const found = useMemo(() => {
    const { problems } = readDefinition(definition)
    if (problems.length > 0) return problems
    if (refused.length > 0) return refused
    const expressions = hasExpressions(definition) ? (compile?.(definition).problems ?? []) : []
    return [...expressions, ...(before ? versionProblems(before, definition) : [])]
  }, [definition, before, compile, refused])

  const nameOf = (about: string): string => {
    const [code, rest] = about.split('.')
    const all = [...definition.fields, ...(before?.fields ?? [])]
    const field = all.find((one) => one.code === code)
    const part = rest && [...(field?.cells ?? []), ...(field?.options ?? [])].find((one) => one.code === rest)
    return (part || field)?.words.zh || about
  }
  const aboutText = (about: string | number | undefined): string => {
    if (typeof about !== 'string') return String(about ?? '')
    const kinds = about
      .split(/[ ,]+/)
      .map((word) => t(`kind.${word}`, { defaultValue: t(`type.${word}`, { defaultValue: '' }) }))
    if (kinds.some(Boolean))
      return about
        .split(/[ ,]+/)
        .map((word, nth) => kinds[nth] || word)
        .join(t('comma'))
    return about
      .split(', ')
      .map((one) => (partOf.test(one) ? nameOf(one) : one))
      .join(t('comma'))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of one language
  const problems = useMemo(
    () =>
      found.map(
        (problem): PlacedProblem => ({
          ...problem,
          place: placeIn(definition, problem.at),
          text: t(`definition.${problem.problem}`, {
            defaultValue: t('problem.other'),
            about: aboutText(problem.about),
          }),
          unfinished: unfinished.has(problem.problem),
        }),
      ),
    [found, i18n.language],
  )
  return { problems, ready: !hasExpressions(definition) || compile !== undefined }
}

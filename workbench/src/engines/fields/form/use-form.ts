import type { DefinitionProblem, Form, FormDefinition } from '@medelge/fields/definition'
import { formOf, hasExpressions } from '@medelge/fields/definition'
import { useEffect, useMemo, useState } from 'react'

type Compile = typeof import('@medelge/fields/expressions')['compileExpressions']

// Once it has come, the next form stands at once.
let compiler: Compile | undefined

/** The reader of expressions, a third of what a screen may weigh: fetched by whoever opens a form that has some. */
export function useCompiler(needed: boolean) {
  const [compile, setCompile] = useState<Compile | undefined>(() => compiler)
  const [error, setError] = useState<Error>()
  const [attempt, setAttempt] = useState(0)
  const missing = needed && !compile
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches it again
  useEffect(() => {
    if (!missing) return
    import('@medelge/fields/expressions').then(
      ({ compileExpressions }) => {
        compiler = compileExpressions
        setCompile(() => compileExpressions)
      },
      (reason: Error) => setError(reason),
    )
  }, [missing, attempt])
  const retry = () => {
    setError(undefined)
    setAttempt((so) => so + 1)
  }
  return { compile, error, retry }
}

/** A definition in use: undefined while its expressions are still coming, or where they cannot be read. */
export function useForm(definition: FormDefinition) {
  const needed = hasExpressions(definition)
  const { compile, error, retry } = useCompiler(needed)
  const compiled = useMemo((): { form?: Form; problems: readonly DefinitionProblem[] } => {
    if (!needed) return { form: formOf(definition), problems: [] }
    if (!compile) return { problems: [] }
    const { expressions, problems } = compile(definition)
    return expressions ? { form: formOf(definition, expressions), problems } : { problems }
  }, [definition, needed, compile])
  return { ...compiled, error, retry }
}

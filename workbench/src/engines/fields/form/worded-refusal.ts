import type { Field } from '@medelge/fields'
import { ApiError } from '#api/api-error.ts'
import type { FieldMessages } from '../field-messages.ts'
import { type ToldProblem, useProblemText } from './problem-text.ts'

type Told = Partial<ToldProblem> & { field: string; message?: string }

/** `values.name` is the field `name` of the form. */
const codeOf = (path: string) => path.replace(/^values\./, '')

/** What a refusal has against the fields: its problems by their keys, else what it says at them. */
function toldBy({ details }: ApiError): Told[] {
  const told = details.problems ?? details.fields
  return Array.isArray(told) ? told.filter((one) => typeof one?.field === 'string') : []
}

/**
 * Sends, and gives a refusal that names problems by their keys the words that stand at the fields; one that has words
 * already keeps them.
 */
export function useWordedRefusals(fields: Readonly<Record<string, Field>>, messages: FieldMessages) {
  const textOf = useProblemText(fields, messages)
  const worded = (told: Told) => {
    const field = codeOf(told.field)
    return {
      field,
      message: told.problem ? textOf({ ...told, field, problem: told.problem }) : (told.message ?? ''),
    }
  }
  return async <A>(send: Promise<A>): Promise<A> => {
    try {
      return await send
    } catch (reason) {
      if (!(reason instanceof ApiError) || toldBy(reason).length === 0) throw reason
      const { status, code, message, details, requestId } = reason
      throw new ApiError(status, code, message, { ...details, fields: toldBy(reason).map(worded) }, requestId)
    }
  }
}

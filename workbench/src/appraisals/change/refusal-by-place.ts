import { ApiError } from '#api/api-error.ts'

/** `indicators[3].weight` as the screens write a place: `indicators.3.weight`. */
export const placeOf = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1')

/** Passes an answer on; a refusal comes back with its fields as places, and with sentences that do not repeat them. */
export async function refusalByPlace<A>(answer: Promise<A>): Promise<A> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const fields = error.fields.map(({ field, message }) => ({
      field: placeOf(field),
      message: message.replace(field, '').trim(),
    }))
    throw new ApiError(error.status, error.code, error.message, { ...error.details, fields }, error.requestId)
  }
}

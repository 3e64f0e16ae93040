import { write } from '#api/api.ts'
import { useOneByOne } from '#engines/records/use-one-by-one.ts'
import { today } from '#kit/format.ts'

/** Answers a review for records, one or many, by saying that all stands as it does. */
export const useAnswer = (year: number) =>
  useOneByOne(
    (id) => ({
      params: { id },
      body: { day: today(), facts: null, stands: true as const, review: year },
    }),
    (input, key) => write('POST /api/register-records/{id}/changes', input, key),
  )

import { useState } from 'react'
import { ApiError } from '#api/api-error.ts'

/** Sends a deed, and remembers up to which day the books turned out to be closed: then a reason must be given. */
export function useClosed() {
  const [closedThrough, setClosedThrough] = useState<string>()
  return {
    closedThrough,
    watch: async <A>(deed: Promise<A>): Promise<A> => {
      try {
        return await deed
      } catch (error) {
        if (error instanceof ApiError && error.code === 'PERIOD_CLOSED')
          setClosedThrough(String(error.details.closedThrough))
        throw error
      }
    },
  }
}

import { useState } from 'react'
import { ApiError } from '#api/api-error.ts'

/** Sends a action, and remembers up to which day the books turned out to be closed: then a reason must be given. */
export function useClosed() {
  const [closedThrough, setClosedThrough] = useState<string>()
  return {
    closedThrough,
    watch: async <A>(action: Promise<A>): Promise<A> => {
      try {
        return await action
      } catch (error) {
        if (error instanceof ApiError && error.code === 'PERIOD_CLOSED')
          setClosedThrough(String(error.details.closedThrough))
        throw error
      }
    },
  }
}

import { useState } from 'react'
import { ApiError } from '#api/api-error.ts'

/** Sends a declaration, and remembers that the server found it unlikely: then its reason must be given. */
export function useReasonAsked() {
  const [asked, setAsked] = useState(false)
  return {
    asked,
    watch: async <A>(sent: Promise<A>): Promise<A> => {
      try {
        return await sent
      } catch (error) {
        if (error instanceof ApiError && error.code === 'DECLARATION_NEEDS_REASON') setAsked(true)
        throw error
      }
    },
  }
}

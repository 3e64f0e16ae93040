import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { write } from './api.ts'
import type { Answer, Input, WriteRoute } from './contract.ts'
import { SubmitKeys } from './submit-key.ts'

/**
 * One action: `const add = useWrite('POST /api/organizations')`, then `await add.send({ body })`.
 * The same content keeps its key until it succeeded, so a second click or a retry is never a second record.
 * Afterwards every list and record that could show the change is asked for anew.
 */
export function useWrite<R extends WriteRoute>(route: R, onDone?: (answer: Answer<R>) => void) {
  const client = useQueryClient()
  const keys = useRef(new SubmitKeys())
  const mutation = useMutation<Answer<R>, Error, Input<R>>({
    mutationFn: (input) => write(route, input, keys.current.keyFor(input)),
    onSuccess: (answer) => {
      keys.current.done()
      onDone?.(answer)
      // Not waited for: the way on is open as soon as the action is done.
      void client.invalidateQueries()
    },
  })
  return {
    send: mutation.mutateAsync,
    busy: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}

import { ApiError } from '#api/api-error.ts'
import { useConfirm } from '#kit/confirm.ts'

export type Asked = Readonly<Record<string, unknown>>

/** What the server may find unlikely: the code it says so by, and how people are asked whether it is right. */
export interface Doubt {
  code: string
  ask: (details: Asked) => { title: string; content: string; yes: string }
}

/** Sends; what the server finds unlikely is asked, and where it is right sent again with what was asked. */
export function useConfirmed(doubt: Doubt | undefined) {
  const confirm = useConfirm()
  return async <A>(send: (asked?: Asked) => Promise<A>): Promise<A> => {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== doubt?.code) throw error
      if (!(await confirm(doubt.ask(error.details)))) throw error
      return send(error.details)
    }
  }
}

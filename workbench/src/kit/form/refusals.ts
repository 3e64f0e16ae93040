import { createContext, use } from 'react'
import type { ApiError } from '#api/api-error.ts'

/** What the server said no to since the form was opened, by code: some refusals ask for one more answer. */
export const Refusals = createContext<Readonly<Record<string, ApiError>>>({})

/** The refusal of this code, for a field that is asked for only because of it. */
export const useRefusal = (code: string): ApiError | undefined => use(Refusals)[code]

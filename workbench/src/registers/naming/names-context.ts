import { createContext } from 'react'

export type Named = Readonly<Record<string, string>>

/** What values below name, in words, by `person:…` and so on. */
export const NamesContext = createContext<Named>({})

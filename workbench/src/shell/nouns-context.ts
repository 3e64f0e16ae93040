import { createContext, use } from 'react'
import type { Noun } from './noun.ts'

// The nouns know the shell; handing them in from above keeps the shell from knowing them back.
export const NounsContext = createContext<readonly Noun[]>([])
export const useNouns = () => use(NounsContext)

/** What the nouns hand in by name under one word, as one. */
export const useContributions = <K extends 'checkViews' | 'sources' | 'parts'>(
  word: K,
): NonNullable<Noun[K]> => Object.assign({}, ...useNouns().map((noun) => noun[word]))

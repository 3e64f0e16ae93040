import { lightPart } from '#shell/noun.ts'

/** What contradicts itself in something, fetched when it is first shown. */
export const ContradictionsPart = lightPart(() => import('./contradictions-part.tsx'), 'ContradictionsPart')

/** The same in a line, for whoever is about to sign. */
export const Unexplained = lightPart(() => import('./unexplained.tsx'), 'Unexplained')

import type { Answer, Item } from '#api/contract.ts'

export type Waiting = Item<'GET /api/checks'>
export type State = Answer<'POST /api/sessions/{id}/submit'>['state']
export type Waits = NonNullable<Answer<'POST /api/sessions/{id}/submit'>['waitsFor']>

/** A kind of record that is checked, as addresses name it. */
export const paths = [
  'sessions',
  'declarations',
  'session-sides',
  'register-records',
  'register-changes',
  'register-mergers',
  'appraisals',
  'documents',
  'document-errata',
  'collection-sheets',
] as const
export type Path = (typeof paths)[number]

/** What the check needs to know of a record that stands open or in a list. */
export interface Checkable {
  path: Path
  id: string
  version: number
  title: string
}

export const addressOf = ({ path, id }: { path: string; id: string }) => `/checks/${path}/${id}`

/** Where the color of a state comes from: ochre waits for somebody, grass is done. */
export const toneOf = {
  draft: 'plain',
  submitted: 'sky',
  returned: 'ochre',
  counted: 'grass',
  withdrawn: 'plain',
} as const satisfies Record<State, string>

/** What the last yes does to a kind: most are counted, a form is confirmed and frozen. */
const confirmed: readonly Path[] = ['appraisals', 'documents', 'document-errata']

/** The word for a state of a kind. */
export const wordFor = <Word extends string>(word: Word, path: Path | undefined) =>
  word === 'counted' && path && confirmed.includes(path) ? 'confirmed' : word

/** The word for a step of a kind: a form is begun, where most are recorded. */
export const stepWord = (step: string, path: Path | undefined): string =>
  step === 'recorded' && path && confirmed.includes(path) ? 'begun' : wordFor(step, path)

export const states = Object.keys(toneOf) as readonly State[]

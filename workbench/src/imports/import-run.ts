import type { Answer } from '#api/contract.ts'

export type ImportRun = Answer<'GET /api/imports/{id}'>
export type Finding = ImportRun['problems'][number]

/** The kinds of table one may read in, with what allows each. */
export const importKinds = [
  { kind: 'sessions', permission: 'session.record', done: '/activities' },
  { kind: 'declarations', permission: 'declaration.record', done: '/declarations' },
  { kind: 'targets', permission: 'target.set', done: '/figures/targets' },
  { kind: 'units', permission: 'organization.manage', done: '/organizations' },
  { kind: 'people', permission: 'person.manage', done: '/people' },
] as const

/** The words a kind goes by: tables of all lists that people made by the same, `register:list-abc` as `register`. */
export const wordOf = (kind: string): string => kind.split(':')[0] ?? kind

/** Where the records of a table are looked at. */
export function placeOf(kind: string): string {
  const [family, code] = kind.split(':')
  if (family === 'register' && code) return `/registers/${code}`
  return importKinds.find((one) => one.kind === kind)?.done ?? '/'
}

/** Work goes on at the server; the page looks again until it rests. */
export const isMoving = (run: Pick<ImportRun, 'state'> | undefined) =>
  run?.state === 'checking' || run?.state === 'importing'

export const tones = {
  checking: 'sky',
  checked: 'ochre',
  importing: 'sky',
  imported: 'grass',
  failed: 'cinnabar',
} as const

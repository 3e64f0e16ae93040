import type { Scope } from '#platform/scope'

/**
 * What a key can be given. A scope that reads opens every endpoint that reads by these permissions, so that one added
 * later is opened without a word here; one that writes, and what every signed-in person may read, is named by its route.
 * What no scope names no key opens: accounts, passwords, keys, checks, and whatever is decided by a person.
 */
export const scopes = [
  {
    name: 'directory.read',
    permissions: [],
    routes: [
      'GET /api/areas',
      'GET /api/areas/{id}',
      'GET /api/areas/{id}/history',
      'GET /api/organizations',
      'GET /api/organizations/{id}',
      'GET /api/units',
      'GET /api/totals/units',
      'GET /api/exports/units',
      'GET /api/metrics',
      'GET /api/metrics/{code}',
      'GET /api/crosswalk-rules',
      'GET /api/series',
      'GET /api/frames',
      'GET /api/frames/{code}',
    ],
  },
  {
    name: 'figures.read',
    permissions: ['figure.read', 'target.read'],
    routes: ['GET /api/published-figures'],
  },
  { name: 'declarations.read', permissions: ['declaration.read'], routes: [] },
  { name: 'sessions.read', permissions: ['session.read'], routes: [] },
  { name: 'registers.read', permissions: ['register.read'], routes: [] },
  { name: 'documents.read', permissions: ['document.read', 'appraisal.read'], routes: [] },
  { name: 'collections.read', permissions: ['collection.read'], routes: [] },
  {
    // Of records that its other scopes read, and of none else.
    name: 'evidence.read',
    permissions: [],
    routes: ['GET /api/evidence/{id}', 'GET /api/evidence/{id}/file', 'GET /api/evidence/{id}/thumbnail'],
  },
  {
    name: 'values.write',
    permissions: ['declaration.record'],
    routes: [
      'POST /api/dataValueSets',
      'POST /api/declarations',
      'PUT /api/declarations/{id}',
      'POST /api/declarations/{id}/submit',
    ],
  },
  {
    name: 'sessions.write',
    permissions: ['session.record'],
    routes: ['POST /api/sessions', 'PUT /api/sessions/{id}', 'POST /api/sessions/{id}/submit'],
  },
  {
    name: 'registers.write',
    permissions: ['register.record'],
    routes: [
      'POST /api/registers/{kind}/records',
      'PUT /api/register-records/{id}',
      'POST /api/register-records/{id}/submit',
    ],
  },
] as const satisfies readonly Scope[]

export const scopeNames = scopes.map(({ name }) => name)
export type ScopeName = (typeof scopes)[number]['name']

/** The permissions of several scopes together. */
export const permissionsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(scopes.filter(({ name }) => names.includes(name)).flatMap(({ permissions }) => [...permissions]))

import { expect, it } from 'vitest'
import { endpointsOf, type Module } from '#platform/module'
import { modules } from '../../modules.ts'
import { refused } from './refused.fixture.ts'

/** While the disk is full: what frees space, only reads, lets people in, or keeps somebody out. */
const allowed = [
  'DELETE /api/evidence/{id}',
  'DELETE /api/me/sign-ins/{id}',
  'DELETE /api/people/{id}/roles/{organizationId}/{role}',
  'DELETE /api/published-figures/{id}',
  'PATCH /api/people/{id}',
  'POST /api/appraisals/import/reading',
  'POST /api/audit/verification',
  'POST /api/catalogue-package/previews',
  'POST /api/contribution-sheets/{id}/withdraw',
  'POST /api/crosswalk-rules/previews',
  'POST /api/enrollment-form',
  'POST /api/enrollment-status',
  'POST /api/first-key',
  'POST /api/first-link',
  'POST /api/invitations/{id}/end',
  'POST /api/keys/{id}/revoke',
  'POST /api/ledger/verification',
  'POST /api/metrics/previews',
  'POST /api/notifications/read',
  'POST /api/people/{id}/password',
  'POST /api/registers/{kind}/explanations',
  'POST /api/sessions/explanations',
  'PUT /api/me/password',
]
const jobs = {
  goOn: [
    'audit.tell-end',
    'backups.archive',
    'backups.drill',
    'backups.nightly',
    'evidence.sweep',
    'people.forget-expired',
    'retention.nightly',
  ],
  wait: [
    'collections.watch-days',
    'contradictions.end-open',
    'contradictions.nightly',
    'documents.yearly',
    'figures.day-of-metrics',
    'figures.recount',
    'holdings.post-updates',
    'imports.check',
    'imports.record',
    'keys.watch-ending',
    'notifications.deliver',
    'notifications.mail-digests',
    'registers.watch-days',
  ],
}

const list: readonly Module[] = modules
const endpoints = list.flatMap(endpointsOf)
const writing = (whenFull: boolean) =>
  endpoints
    .filter(({ route, whenFull: on = false }) => !route.startsWith('GET ') && on === whenFull)
    .map(({ route }) => route)
    .sort()
const kinds = list.flatMap((module) => module.jobs ?? [])

// Whoever adds one puts it where it belongs.
it('is decided for every endpoint that writes whether it goes on while the disk is full', () => {
  expect(writing(true)).toEqual(allowed)
  expect(writing(false)).toEqual(refused)
})

it('is decided for every kind of job as well', () => {
  const named = (whenFull: boolean) =>
    kinds.filter((job) => (job.whenFull ?? false) === whenFull).map(({ name }) => name)
  expect({ goOn: named(true).sort(), wait: named(false).sort() }).toEqual(jobs)
})

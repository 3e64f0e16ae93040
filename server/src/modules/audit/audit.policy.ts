import { policy } from '#platform/actor'

/** Whoever audits sees the trail and changes nothing; nobody else sees it, administrators least of all. */
export const auditPolicy = policy('audit', { read: ['auditor'] })

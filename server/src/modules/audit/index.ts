import { defineModule } from '#platform/module'
import { auditList } from './audit.list.ts'
import { getAuditEntry } from './get-audit-entry.ts'
import { verifyTrailEndpoint } from './verify-trail-endpoint.ts'

export const audit = defineModule({
  name: 'audit',
  endpoints: [...auditList, getAuditEntry, verifyTrailEndpoint],
})

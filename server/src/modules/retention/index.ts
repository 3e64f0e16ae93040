import { healthParts } from '#platform/health/health-part'
import { defineModule } from '#platform/module'
import { retentionKinds } from '#platform/retention/retention-kind'
import { findRetention } from './find-retention.ts'
import { nightlyRemoval } from './nightly-removal.ts'
import { previewRemoval } from './preview-removal.ts'
import { repliesRetention } from './replies.retention.ts'
import { retentionHealth } from './retention-health.ts'
import { setRetention } from './set-retention.ts'

/** For how long things are kept: what each module says of its own, what people set, and the night that removes. */
export const retention = defineModule({
  name: 'retention',
  endpoints: [findRetention, previewRemoval, setRetention],
  contributes: [retentionKinds.of(repliesRetention), healthParts.of(retentionHealth)],
  jobs: [nightlyRemoval],
})

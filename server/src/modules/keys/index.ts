import { tellers } from '#engines/notifications/index'
import { defineModule } from '#platform/module'
import { getKey } from './get-key.ts'
import { identifyKey } from './identify-key.ts'
import { keyList } from './key.list.ts'
import { makeKey } from './make-key.ts'
import { revokeKey } from './revoke-key.ts'
import { scopes } from './scopes.ts'
import { endingTeller, watchEnding } from './watch-ending.ts'

/** Keys by which other systems ask, each for a unit, a purpose and a time (decision 0064). */
export const keys = defineModule({
  name: 'keys',
  endpoints: [...keyList, getKey, makeKey, revokeKey],
  contributes: [tellers.of(endingTeller)],
  jobs: [watchEnding],
  identify: identifyKey,
  scopes,
})

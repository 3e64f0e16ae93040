import { tellers } from '#engines/notifications/index'
import type { Config } from '#platform/config'
import { healthParts } from '#platform/health/health-part'
import { startTurns, type Turns } from '#platform/jobs/turns'
import { defineModule } from '#platform/module'
import { diskTeller } from './disk/disk-teller.ts'
import { diskWatch } from './disk/watch-disk.ts'
import { getSystemHealth } from './get-system-health.ts'
import { platformHealth } from './platform-health.ts'

const MINUTE = 60_000
const watches = new WeakMap<Config, Turns>()

/** Whether the machine below the platform is well, and who hears of it when it is not. */
export const operation = defineModule({
  name: 'operation',
  endpoints: [getSystemHealth],
  contributes: [tellers.of(diskTeller), ...platformHealth.map(healthParts.of)],
  async begin(platform) {
    // Before the first request: a platform that starts on a full disk starts read-only.
    await platform.disk.measure()
    watches.set(platform.config, startTurns({ name: 'disk', every: MINUTE, turn: diskWatch(platform) }))
  },
  async end({ config }) {
    await watches.get(config)?.stop()
  },
})

import { minuteOf } from '#platform/clock'
import type { HealthPart } from '#platform/health/health-part'
import { findLastDrill } from './drilling/restore-drill.store.ts'
import { listBackups, readBackup } from './find-backups.ts'

const HOUR = 3_600_000
/** One is made every night: hours after which a night was missed, and after which two were. */
const [MISSED, STALE] = [26, 50]
/** Days after which the drill of a month was left out. */
const DUE = 40

const backup: HealthPart = {
  name: 'backup',
  async read(_, { clock, config }) {
    if (!config.backup) return { light: 'yellow', code: 'backup-not-set' }
    const newest = (await listBackups(config.backup)).at(-1)
    if (newest === undefined) return { light: 'red', code: 'backup-none', params: { folder: config.backup } }
    const madeAt = await readBackup(`${config.backup}/${newest}`).then(
      ({ manifest }) => new Date(manifest.madeAt),
      () => undefined,
    )
    if (!madeAt) return { light: 'red', code: 'backup-damaged', params: { name: newest } }
    const hours = (clock().getTime() - madeAt.getTime()) / HOUR
    if (hours <= MISSED) return { light: 'green', code: 'backup-made', params: { at: minuteOf(madeAt) } }
    const light = hours <= STALE ? 'yellow' : 'red'
    return { light, code: 'backup-missed', params: { at: minuteOf(madeAt) } }
  },
}

const drill: HealthPart = {
  name: 'drill',
  async read(db, { clock }) {
    const last = await findLastDrill(db)
    if (!last) return { light: 'yellow', code: 'drill-none' }
    const at = minuteOf(last.at)
    if (last.reason) return { light: 'red', code: 'drill-failed', params: { at, reason: last.reason } }
    const old = clock().getTime() - last.at.getTime() > DUE * 24 * HOUR
    const params = { at, backup: minuteOf(last.backupAt ?? last.at) }
    return { light: old ? 'yellow' : 'green', code: old ? 'drill-long-ago' : 'drill-passed', params }
  },
}

export const backupHealth = [backup, drill]

import { tellers } from '#engines/notifications/index'
import { healthParts } from '#platform/health/health-part'
import { defineModule } from '#platform/module'
import { backupHealth } from './backup-health.ts'
import { keepArchive } from './bases/keep-archive.ts'
import { monthlyDrill } from './drilling/monthly-drill.ts'
import { nightlyBackup } from './nightly-backup.ts'
import { newsTeller } from './telling/backup-news.ts'

export { BackupError } from './backup.errors.ts'
export { findBase } from './bases/find-bases.ts'
export { restoreUntil } from './bases/restore-until.ts'
export { findBackup, listBackups } from './find-backups.ts'
export { makeBackup } from './making/make-backup.ts'
export { momentFrom } from './moment.ts'
export { proveBackup } from './proving/prove-backup.ts'
export { proveFiles } from './proving/prove-files.ts'
export { restoreFiles } from './restoring/place-files.ts'
export { restoreBackup } from './restoring/restore-backup.ts'

export const backups = defineModule({
  name: 'backups',
  endpoints: [],
  contributes: [tellers.of(newsTeller), ...backupHealth.map(healthParts.of)],
  jobs: [nightlyBackup, monthlyDrill, keepArchive],
})

import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import { makeBackup } from './making/make-backup.ts'
import { reasonFor, reasonOf, tellNews } from './telling/backup-news.ts'

/** Every night at 02:17 of the region, where MEDELGE_BACKUP names a folder. What goes wrong the administrators are told. */
export const nightlyBackup = defineJob(
  'backups.nightly',
  async (_: unknown, platform) => {
    const { backup: into, backupKeep: keep } = platform.config
    if (!into) return
    try {
      const { manifest } = await makeBackup(platform, { into, keep, now: platform.clock() })
      const { missingCount: count, missing } = manifest.files
      if (count > 0)
        await tellNews(platform, {
          code: 'backup-failed',
          params: { reason: reasonFor('files_missing', { count, files: missing.slice(0, 3).join(' ') }) },
        })
    } catch (error) {
      noteFault('backups', error)
      await tellNews(platform, { code: 'backup-failed', params: { reason: reasonOf(error) } })
    }
  },
  {
    cron: '17 18 * * *',
    // Looks for room itself, and says so where there is none.
    whenFull: true,
    // Begun again at once it would fail again; the next night is soon enough, and the administrators know.
    attempts: 1,
    failed: (_, platform) =>
      tellNews(platform, { code: 'backup-failed', params: { reason: reasonFor('cut_off') } }),
  },
)

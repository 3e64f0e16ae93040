import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import { reasonFor, reasonOf } from '../telling/backup-news.ts'
import { drill } from './drill.ts'
import { noteDrilled, noteDrillFailed } from './note-drill.ts'
import { dropScratchDatabase } from './scratch-database.ts'

/** On the second of each month at 04:17 of the region; the administrators are told how it went, well or not. */
export const monthlyDrill = defineJob(
  'backups.drill',
  async (_: unknown, platform) => {
    try {
      await noteDrilled(platform, await drill(platform))
    } catch (error) {
      noteFault('backups', error)
      await noteDrillFailed(platform, reasonOf(error))
    }
  },
  {
    cron: '17 20 1 * *',
    // Looks for room itself, and says so where there is none.
    whenFull: true,
    attempts: 1,
    async failed(_, platform) {
      await dropScratchDatabase(platform.databaseUrl)
      await noteDrillFailed(platform, reasonFor('cut_off'))
    },
  },
)

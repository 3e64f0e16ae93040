import { defineJob } from '#platform/jobs/job'
import { dropAbandonedUploads } from './drop-abandoned.ts'
import { sweepFiles } from './sweep-files.ts'

/** Every hour: files that nobody's evidence needs, and uploads that were begun and never finished. */
export const sweepEvidence = defineJob(
  'evidence.sweep',
  async (_: unknown, platform) => {
    await sweepFiles(platform)
    await dropAbandonedUploads(platform)
  },
  { cron: '17 * * * *', whenFull: true },
)

import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '#platform/config'
import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { readKeys } from '#platform/secrecy/key-file'
import { keysPart } from '../making/copy-settings.ts'
import { reasonFor, reasonOf, tellNews } from '../telling/backup-news.ts'
import type { Base } from './base.ts'
import { findBases } from './find-bases.ts'
import { dropOldLog, makeBase, ownArchive } from './make-base.ts'

/** Replaying a week of log takes minutes; an older base would make going back slow. In milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Whether the server could not hand over its last piece of log; then it keeps them all, until its disk is full. */
async function archivingFails({ db }: Platform): Promise<boolean> {
  const { rows } = await sql<{ fails: boolean }>`
    select coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as fails
    from pg_stat_archiver`.execute(db)
  return rows[0]?.fails ?? false
}

const isYoung = ({ manifest }: Base, { clock }: Platform) =>
  clock().getTime() - Date.parse(manifest.madeAt) < WEEK

/** Whether what the log holds since can be opened with the keys of the base. */
function holdsKeys({ folder, manifest }: Base, { keys, backupKeys }: Config): boolean {
  if (!backupKeys) return true
  const held = manifest.parts.some(({ path }) => path === keysPart) ? readKeys(join(folder, keysPart)) : []
  return (readKeys(keys) ?? []).every(({ id }) => held?.some((key) => key.id === id))
}

/** Every hour: a base every week, or as soon as there is another key, and the log from the last but one on. What goes wrong the administrators are told. */
export const keepArchive = defineJob(
  'backups.archive',
  async (_: unknown, platform) => {
    const { walArchive, databaseUrl: outer } = platform.config
    // Another server's log is in the hands of whoever looks after that one.
    if (!walArchive || outer) return
    try {
      if (await archivingFails(platform))
        await tellNews(platform, {
          code: 'backup-failed',
          params: { reason: reasonFor('archiving_fails', { folder: walArchive }) },
        })
      const own = await ownArchive(walArchive, platform.databaseUrl)
      const newest = (await findBases(own)).at(-1)
      if (newest && isYoung(newest, platform) && holdsKeys(newest, platform.config)) return
      await makeBase(platform, walArchive)
      await dropOldLog(own, await findBases(own))
    } catch (error) {
      noteFault('backups', error)
      await tellNews(platform, { code: 'backup-failed', params: { reason: reasonOf(error) } })
    }
  },
  {
    cron: '37 * * * *',
    // Without it the database's own disk would keep the log, and be full for ever.
    whenFull: true,
    attempts: 1,
    failed: (_, platform) =>
      tellNews(platform, { code: 'backup-failed', params: { reason: reasonFor('cut_off') } }),
  },
)

import type { Config } from '#platform/config'
import { deskUrl } from '#platform/http/addresses'
import { defineJob } from '#platform/jobs/job'
import { sentence } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { findToMail, findUnmailed, markMailed } from './digest.store.ts'
import { type Address, findAddresses, type Mail, mailers } from './mail.ts'
import type { NotificationRow } from './notification.store.ts'
import { say } from './notification.ts'

// A minute less than an hour: the job itself does not begin on the second.
const PAUSE = 59 * 60 * 1000
// What language a person reads at a screen is not known to the server.
const language = 'zh-CN'

const digestOf = (to: Address, rows: readonly NotificationRow[], { url }: Config): Mail => ({
  to,
  subject: sentence(language, 'notification.mail-subject', { count: rows.length }),
  text: rows.map((row) => `${say(row, language)}\n${deskUrl(url, row.path)}\n`).join('\n'),
})

async function mailOne({ db, config, clock }: Platform, personId: string, to: Address | undefined) {
  const rows = await findUnmailed(db, personId)
  if (rows.length === 0) return
  if (to) await mailers[config.mail].send(digestOf(to, rows, config))
  const ids = rows.map(({ id }) => id)
  await markMailed(db, ids, clock())
}

/** Every hour: what a person has not read, in one mail. Nobody gets a second one within the hour. */
export const mailDigests = defineJob(
  'notifications.mail-digests',
  async (_: unknown, platform) => {
    const people = await findToMail(platform.db, new Date(platform.clock().getTime() - PAUSE))
    const addresses = await findAddresses(platform.db, people)
    for (const personId of people) await mailOne(platform, personId, addresses.get(personId))
  },
  { cron: '7 * * * *' },
)

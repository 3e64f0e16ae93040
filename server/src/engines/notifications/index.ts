import type { Config } from '#platform/config'
import { startTurns, type Turns } from '#platform/jobs/turns'
import { defineModule } from '#platform/module'
import { personalTraces, retentionKinds } from '#platform/retention/retention-kind'
import { countNotifications } from './count-notifications.ts'
import { deliver, deliverDue } from './deliver.ts'
import { mailDigests } from './digest.ts'
import { findNotifications } from './find-notifications.ts'
import { forgetTold, readRetention } from './read.retention.ts'
import { readNotifications } from './read-notifications.ts'

export { CountsSchema } from './count-notifications.ts'
export type { Happening } from './happening.ts'
export { type Listener, listenerFor, listeners } from './listeners.ts'
export { type AddressBook, addressBooks } from './mail.ts'
export { tell } from './tell.ts'
export { type Note, tellerFor, tellerForMany, tellers } from './tellers.ts'
export { countsOf, presentCounts, type Todo, todos } from './todos.ts'
export { dropGathering, findGathering, recount, retractUnread, settleAbout } from './unread.store.ts'

// Requests have told what they caused themselves; the interval is for jobs, other processes and what is tried again.
const EVERY = 2000
// What many do at once is told together.
const PAUSE = 500
const running = new WeakMap<Config, Turns>()

/** Tells people what happened to what they care about. It knows no noun: modules contribute who is told of what. */
export const notifications = defineModule({
  name: 'notifications',
  endpoints: [findNotifications, countNotifications, readNotifications],
  contributes: [retentionKinds.of(readRetention), personalTraces.of(forgetTold)],
  jobs: [deliver, mailDigests],
  async mount(app, platform) {
    app.addHook('onResponse', async (request) => {
      if (request.method !== 'GET') running.get(platform.config)?.poke()
    })
  },
  async begin(platform) {
    const turn = () => deliverDue(platform)
    running.set(platform.config, startTurns({ name: 'notifications', every: EVERY, pause: PAUSE, turn }))
  },
  async end({ config }) {
    await running.get(config)?.stop()
  },
})

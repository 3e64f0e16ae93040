import { defineModule } from '#platform/module'
import { countNotifications } from './count-notifications.ts'
import { deliver } from './deliver.ts'
import { mailDigests } from './digest.ts'
import { findNotifications } from './find-notifications.ts'
import { forgetRead } from './forget-read.ts'
import { readNotifications } from './read-notifications.ts'

export { type AddressBook, addressBooks } from './mail.ts'
export { type Happening, tell } from './tell.ts'
export { type Note, tellerFor, tellers } from './tellers.ts'
export { type Todo, todos } from './todos.ts'
export { dropGathering, findGathering, recount, retractUnread, settleAbout } from './unread.store.ts'

/** Tells people what happened to what they care about. It knows no noun: modules contribute who is told of what. */
export const notifications = defineModule({
  name: 'notifications',
  endpoints: [findNotifications, countNotifications, readNotifications],
  jobs: [deliver, forgetRead, mailDigests],
})

import { sourceTitles } from '#modules/figures'
import { defineModule } from '#platform/module'
import { readHoldingsEndpoint } from './read-holdings.ts'
import { dayTitles } from './updates/day-titles.ts'
import { postUpdates } from './updates/post-updates.ts'
import { updateList } from './updates/update.list.ts'

export { postUpdates }

/** What is held, how fresh it is, and how many changes were made to it. */
export const holdings = defineModule({
  name: 'holdings',
  endpoints: [readHoldingsEndpoint, ...updateList],
  contributes: [sourceTitles.of(dayTitles)],
  jobs: [postUpdates],
})

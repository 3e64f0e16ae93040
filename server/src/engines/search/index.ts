import type { Config } from '#platform/config'
import { startTurns, type Turns } from '#platform/jobs/turns'
import { defineModule } from '#platform/module'
import { findEverything } from './find-everything.ts'
import { noteOldEntries, refresh } from './refresh.ts'
import { indexWritten } from './search-entry.store.ts'
import { searchables } from './searchable.ts'

// A search itself writes what a few saves have left to be written. The turns are for all that changes besides: by
// imports, jobs and other processes, and the whole of it after a new version.
const EVERY = 5000
// Many entries at once cost little more than one.
const PAUSE = 1000
const running = new WeakMap<Config, Turns>()

/** One index and one route over whatever nouns declare to be found. It knows no noun. */
export const search = defineModule({
  name: 'search',
  endpoints: [findEverything],
  async mount(app, platform) {
    app.addHook('onResponse', async (request) => {
      if (request.method !== 'GET') running.get(platform.config)?.poke()
    })
  },
  async begin({ db, config }) {
    await noteOldEntries(db, searchables.all())
    let ending = false
    const turns = startTurns({
      name: 'search',
      every: EVERY,
      pause: PAUSE,
      async turn() {
        while (!ending && !(await refresh(db, searchables.all())));
        await indexWritten(db)
      },
    })
    running.set(config, {
      ...turns,
      stop() {
        ending = true
        return turns.stop()
      },
    })
  },
  async end({ config }) {
    await running.get(config)?.stop()
  },
})

import { modules } from '../src/modules.ts'
import { fatalModule } from './fatal-job.ts'
import { standTestHouse } from './stand-house.ts'

// Run by a test: a house that ends as soon as it begins its job.
const [databaseUrl = ''] = process.argv.slice(2)
await standTestHouse(databaseUrl, { modules: [...modules, fatalModule], world: false })

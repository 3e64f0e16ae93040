import { modules } from '../src/modules.ts'
import { fatalModule } from './fatal-job.ts'
import { standTestPlatform } from './stand-platform.ts'

// Run by a test: a platform that ends as soon as it begins its job.
const [databaseUrl = ''] = process.argv.slice(2)
await standTestPlatform(databaseUrl, { modules: [...modules, fatalModule], world: false })

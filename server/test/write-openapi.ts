import { writeFileSync } from 'node:fs'
import { describePlatform } from './openapi.ts'

// Writes down the interface as it now is; the difference then stands in the commit for everyone to read.
writeFileSync(new URL('openapi.snapshot.json', import.meta.url), await describePlatform())
process.stdout.write('server/test/openapi.snapshot.json is written.\n')
process.exit(0)

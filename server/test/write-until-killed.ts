import pg from 'pg'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'

// Run by a test: writes one committed row after the other and says each number once it is safe.
const [dataFolder = ''] = process.argv.slice(2)
const { url } = await startEmbedded({ dataFolder })
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query('create table if not exists written (number int primary key)')
for (let number = 1; ; number++) {
  await client.query('insert into written values ($1)', [number])
  process.stdout.write(`${number}\n`)
}

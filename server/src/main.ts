import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, help, readConfig } from '#house/config'
import { migrate } from '#house/migrate'
import { startEmbedded } from '#house/postgres/embedded'
import { loadTrainingRegion } from '../../region/load.ts'
import { buildHouse } from './build-house.ts'
import { openingWords } from './opening-words.ts'

function config(): Config {
  try {
    return readConfig(process.argv.slice(2), process.env)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`)
    process.exit(2)
  }
}

async function start(settings: Config): Promise<void> {
  await mkdir(settings.data, { recursive: true })
  const embedded = settings.databaseUrl
    ? undefined
    : await startEmbedded({ dataFolder: join(settings.data, 'postgres') })
  const databaseUrl = settings.databaseUrl ?? embedded?.url ?? ''
  await migrate(databaseUrl)
  const { house, app, close } = await buildHouse(settings, databaseUrl)
  const accounts = settings.empty ? [] : await loadTrainingRegion(house)
  await app.listen({ host: settings.host, port: settings.port })

  let leaving = false
  const leave = async () => {
    if (leaving) return
    leaving = true
    await close()
    await embedded?.stop()
    process.exit(0)
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)

  // With --port 0 the system chose the port.
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : settings.port
  const url = settings.url.replace(/:0$/, `:${port}`)
  await openingWords({ ...settings, url }, house, accounts)
}

const settings = config()
if (settings.help) process.stdout.write(help)
else
  start(settings).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    if (process.env.MEDELGE_LOG) process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  })

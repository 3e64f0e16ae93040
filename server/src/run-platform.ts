import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startEmbedded } from '#embedded-postgres/embedded'
import { explainFailure, type StartError } from '#embedded-postgres/start-error'
import { type Config, help, readConfig } from '#platform/config'
import { migrate } from '#platform/database/migrate'
import { demandWhole } from '#platform/dump/restoring-mark'
import { tellFaultsTo } from '#platform/faults'
import type { Platform } from '#platform/platform'
import { buildPlatform } from './build-platform.ts'
import { leaveOnSignal } from './leave.ts'
import { type OpeningAccount, openingMessage } from './opening-message.ts'
import { makePrivate } from './private-folder.ts'
import { describeStart, reached, startPhases } from './start-phases.ts'

function config(): Config {
  try {
    return readConfig(process.argv.slice(2), process.env)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`)
    process.exit(2)
  }
}

/** A port in use is found out before the database starts, not after. */
async function demandPort({ host, port }: Config): Promise<void> {
  const probe = createServer().listen(port, host)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}

/** The code of an end because the embedded database could not be brought back; what restarts services may look at it. */
const WITHOUT_DATABASE = 3

const tell = (line: string) => void process.stderr.write(`${line}\n`)

function endWithoutDatabase(reason: StartError): void {
  tell(reason.message)
  leaving.end(WITHOUT_DATABASE)
}

/** Fills an empty platform and answers the accounts to try it with. */
type Fill = (platform: Platform) => Promise<OpeningAccount[]>

async function start(settings: Config, fill: Fill | undefined): Promise<void> {
  reached('program')
  await demandPort(settings)
  await makePrivate(settings.data)
  demandWhole(settings.data)
  const embedded = settings.databaseUrl
    ? undefined
    : await startEmbedded({
        dataFolder: join(settings.data, 'postgres'),
        log: tell,
        lost: endWithoutDatabase,
        archive: settings.walArchive,
      })
  if (embedded) leaving.stop(embedded.stop)
  reached('database')
  const databaseUrl = settings.databaseUrl ?? embedded?.url ?? ''
  await migrate(databaseUrl)
  reached('schema')
  const { background, app, close } = await buildPlatform(settings, databaseUrl, {
    ...(embedded && { databaseState: embedded.state, superuserUrl: embedded.superuserUrl }),
  })
  tellFaultsTo((of, error) => app.log.error({ of, err: error }, 'fault'))
  reached('platform')
  const accounts = settings.empty ? [] : ((await fill?.(background)) ?? [])
  if (accounts.length > 0) reached('training region')
  await app.listen({ host: settings.host, port: settings.port })
  leaving.close(close)

  // With --port 0 the system chose the port.
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : settings.port
  const url = settings.url.replace(/:0$/, `:${port}`)
  await openingMessage({ ...settings, url }, background, accounts)
  reached('door')
  tell(describeStart(startPhases()))
}

const leaving = leaveOnSignal()

/** Starts the platform as the command line and the environment say; without a filling it opens empty. */
export function runPlatform(fill?: Fill): void {
  const given = config()
  const settings = fill ? given : { ...given, empty: true }
  if (settings.help) {
    process.stdout.write(help)
    return
  }
  start(settings, fill).catch(async (error: Error) => {
    // What breaks off because the platform is leaving is no failure.
    if (leaving.begun()) return
    process.stderr.write(`${explainFailure(error, { folder: settings.data }, 'start_failed').message}\n`)
    if (settings.log.level !== 'error') process.stderr.write(`${error.stack}\n`)
    await leaving.end(1)
  })
}

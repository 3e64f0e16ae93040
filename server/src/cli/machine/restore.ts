import { join } from 'node:path'
import { startEmbedded } from '#embedded-postgres/embedded'
import { findBackup, findBase, momentFrom, restoreBackup, restoreFiles, restoreUntil } from '#modules/backups'
import { minuteOf } from '#platform/clock'
import { collectContributions } from '#platform/extension-point'
import { modules } from '../../modules.ts'
import { type AtMachine, atMachine } from './at-machine.ts'
import { tellSealed } from './sealed-words.ts'

const options = {
  at: { type: 'string' },
  until: { type: 'string' },
  files: { type: 'boolean' },
} as const

/** The moment an option names. */
export function momentOf({ refuse }: AtMachine, text: unknown): Date | undefined {
  if (text === undefined) return undefined
  return momentFrom(String(text)) ?? refuse('no_moment', { text })
}

/**
 * `restore DIR [--at TIME]` into an empty folder; `--files` puts back only files that are gone; `--until TIME` replays the
 * log of an archive. Code 1: not as it was.
 */
export const restore = (args: string[]) =>
  atMachine(args, options, async (machine) => {
    const { config, given, say, refuse } = machine
    collectContributions(modules)
    const [from, ...rest] = given
    if (from === undefined || rest.length > 0) refuse('one_folder')
    const until = momentOf(machine, machine.options.until)
    if (until) return replay(machine, from ?? '', until)
    const found = await findBackup(from ?? '', momentOf(machine, machine.options.at))
    say('restoring', { folder: found.folder, madeAt: minuteOf(new Date(found.manifest.madeAt)) })
    if (machine.options.files) {
      const { looked, placed } = await restoreFiles(found, config)
      say('files_placed', { looked, placed })
      return 0
    }
    const restored = await restoreBackup(found, {
      config,
      open: async () =>
        config.databaseUrl
          ? { url: config.databaseUrl, stop: async () => {} }
          : startEmbedded({ dataFolder: join(config.data, 'postgres') }),
    })
    return tellRestored(machine, restored)
  })

async function replay(machine: AtMachine, archive: string, until: Date): Promise<number> {
  const { config, say, refuse } = machine
  if (config.databaseUrl) refuse('until_embedded')
  const base = await findBase(archive, until)
  say('replaying', { madeAt: minuteOf(new Date(base.manifest.madeAt)), until: minuteOf(until) })
  const { ledger, files, sealed } = await restoreUntil(base, config, until)
  if (ledger.whole) say('replayed', { folder: config.data, digest: ledger.digest.slice(0, 16) || '—' })
  else say('ledger_altered', { detail: ledger.detail, fold: ledger.fold, seq: ledger.seq ?? '—' })
  if (files.missing.length > 0) say('replayed_files', { looked: files.looked, missing: files.missing.length })
  const opens = tellSealed(machine, sealed)
  return ledger.whole && opens ? 0 : 1
}

type Restored = Awaited<ReturnType<typeof restoreBackup>>

/** Says what was restored, and whether the ledger proves it. */
export function tellRestored(machine: AtMachine, { ledger, same, state, files, sealed }: Restored): number {
  const { config, say } = machine
  say('restored', { folder: config.data, entries: state.entries, files })
  if (!ledger.whole)
    say('ledger_altered', { detail: ledger.detail, fold: ledger.fold, seq: ledger.seq ?? '—' })
  else say(same ? 'ledger_proven' : 'ledger_other', { digest: ledger.digest.slice(0, 16) || '—' })
  const opens = tellSealed(machine, sealed)
  return ledger.whole && same && opens ? 0 : 1
}

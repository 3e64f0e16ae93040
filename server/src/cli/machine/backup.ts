import { makeBackup } from '#modules/backups'
import { atMachine, withDatabase } from './at-machine.ts'
import { sizeWords } from './size-words.ts'

/**
 * `backup DIR [--keep N]`: a backup of a platform, running or not; `--programs FOLDER` for a data folder of an older
 * PostgreSQL. Code 1 where files of it were missing.
 */
export const backup = (args: string[]) =>
  atMachine(args, { keep: { type: 'string' }, programs: { type: 'string' } }, (machine) => {
    const { config, given, options, say, refuse } = machine
    const [into, ...rest] = given
    if (into === undefined || rest.length > 0) refuse('one_folder')
    if (options.keep !== undefined && !/^[1-9]\d{0,3}$/.test(String(options.keep)))
      refuse('keep_number', { text: options.keep })
    const keep = options.keep === undefined ? undefined : Number(options.keep)
    return withDatabase(machine, async (databaseUrl) => {
      const { folder, manifest } = await makeBackup({ config, databaseUrl }, { into: into ?? '', keep })
      const { dump, files, ledger } = manifest
      const rows = dump.tables.reduce((sum, table) => sum + table.rows, 0)
      say('backed_up', { folder, rows, tables: dump.tables.length })
      say('with_files', { count: files.count, size: sizeWords(files.bytes) })
      say('with_ledger', { entries: ledger.entries, digest: ledger.digest.slice(0, 16) || '—' })
      say('keep_safe')
      if (!config.backupKeys) say('keys_apart', { file: config.keys })
      if (files.missingCount === 0) return 0
      say('files_missing', { count: files.missingCount, files: files.missing.slice(0, 5).join(' ') })
      return 1
    })
  })

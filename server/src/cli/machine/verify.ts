import { type KnownEnd, verifyTrail } from '#engines/audit/index'
import { findBackup, proveBackup, proveFiles } from '#modules/backups'
import { verifyLedger } from '#modules/figures'
import { minuteOf } from '#platform/clock'
import { openDatabase } from '#platform/database/database'
import { collectContributions } from '#platform/extension-point'
import { readingKeyring } from '#platform/secrecy/open-keyring'
import { verifySealed } from '#platform/secrecy/verify-sealed'
import { modules } from '../../modules.ts'
import { type AtMachine, atMachine, withDatabase } from './at-machine.ts'
import { momentOf } from './restore.ts'
import { tellSealed } from './sealed-words.ts'

const options = {
  backup: { type: 'string' },
  at: { type: 'string' },
  files: { type: 'boolean' },
  known: { type: 'string' },
} as const

async function verifyBackup(machine: AtMachine, folder: string): Promise<number> {
  const backup = await findBackup(folder, momentOf(machine, machine.options.at))
  const { looked, broken } = await proveBackup(backup)
  const { say } = machine
  if (broken.length === 0) {
    say('backup_whole', { folder: backup.folder, looked, madeAt: minuteOf(new Date(backup.manifest.madeAt)) })
    return 0
  }
  say('backup_broken', {
    folder: backup.folder,
    count: broken.length,
    parts: broken.slice(0, 10).join('\n  '),
  })
  return 1
}

/** An end of the audit trail that somebody noted, as `place:digest`. */
function knownEnd({ options, refuse }: AtMachine): KnownEnd | undefined {
  const { known } = options
  if (typeof known !== 'string') return undefined
  const [, seq, digest = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(known) ?? []
  return seq === undefined ? refuse('no_end', { text: known }) : { seq: Number(seq), digest }
}

async function verifyPlatform(machine: AtMachine, url: string): Promise<number> {
  const { config, options, say } = machine
  const known = knownEnd(machine)
  const { db, close } = openDatabase(url, { max: 2, statement: 0, idle: 0, prepare: false })
  try {
    const found = await verifyLedger(db)
    if (found.whole)
      say('ledger_whole', {
        postings: found.postings,
        folds: found.folds,
        digest: found.digest.slice(0, 16) || '—',
      })
    else say('ledger_altered', { detail: found.detail, fold: found.fold, seq: found.seq ?? '—' })
    const trail = await verifyTrail(db, known)
    if (trail.whole)
      say('trail_whole', { entries: trail.entries, end: `${trail.removed + trail.entries}:${trail.digest}` })
    else say('trail_altered', { detail: trail.detail, entry: trail.entry ?? '—', seq: trail.seq ?? '—' })
    collectContributions(modules)
    const sealed = tellSealed(machine, await verifySealed(db, await readingKeyring(config, db)))
    const { looked, missing, altered } = await proveFiles(config, db, { read: options.files === true })
    const lost = [...missing, ...altered]
    if (lost.length === 0) say('files_whole', { looked })
    else
      say('files_lost', {
        looked,
        missing: missing.length,
        altered: altered.length,
        files: lost.slice(0, 10).join('\n  '),
      })
    return found.whole && trail.whole && sealed && lost.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

/**
 * `verify` recomputes the ledger and the audit trail (`--known` an end of it noted earlier) and looks for every file of evidence (`--files` reads them too); `verify --backup DIR`
 * reads a backup. Code 1 where something is not as it was written.
 */
export const verify = (args: string[]) =>
  atMachine(args, options, async (machine) => {
    if (machine.given.length > 0) machine.refuse('no_words', { text: machine.given.join(' ') })
    const { backup } = machine.options
    return typeof backup === 'string'
      ? verifyBackup(machine, backup)
      : withDatabase(machine, (url) => verifyPlatform(machine, url))
  })

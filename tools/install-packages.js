import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.js'
import { giveUp, root, run, tell } from './run.js'

const note = `${root}node_modules/.installed`
const lockPrint = () => fingerprint(['package-lock.json'])

const read = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8')).packages

/**
 * Whether every package the lock asks for is there in that version. The times of the files say nothing:
 * a checkout or an install by hand changes them.
 */
export function installed(withTools) {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false
  if (existsSync(note) && readFileSync(note, 'utf8') === lockPrint()) return true
  const here = read('node_modules/.package-lock.json')
  return Object.entries(read('package-lock.json')).every(([place, wanted]) => {
    if (!place.includes('node_modules/') || wanted.optional || wanted.devOptional || wanted.peer) return true
    if (wanted.dev && !withTools) return true
    return here[place]?.version === wanted.version && existsSync(`${root}${place}`)
  })
}

/** Installs the packages exactly as locked, if any is missing or of another version. */
export async function installPackages({ withTools = true } = {}) {
  if (installed(withTools)) return
  tell('Installing packages; this takes a minute the first time …')
  // Run through npm, its own program is named in the environment; that also works on Windows.
  const npm = process.env.npm_execpath
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, said } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...words])
    : await run('npm', words)
  if (code !== 0)
    giveUp('The packages could not be installed. Check the network and the disk, then try again.', said)
  writeFileSync(note, lockPrint())
}

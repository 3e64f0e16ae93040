import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { filesBelow, fingerprint, readNote } from './fingerprint.js'
import { giveUp, root, runPackage, tell } from './run.js'

const sources = () => [
  'package-lock.json',
  'tsconfig.base.json',
  'workbench/index.html',
  'workbench/package.json',
  'workbench/vite.config.ts',
  ...filesBelow([
    'workbench/src',
    'workbench/public',
    'libs',
    'server/locales/en/columns.json',
    'server/locales/en/fields.json',
    'server/locales/zh-CN/columns.json',
    'server/locales/zh-CN/fields.json',
    'server/src/contract.ts',
    'server/src/modules/activities/session.fields.ts',
    'server/src/modules/appraisals/official',
  ]),
]

/** Builds the workbench if its sources changed since the last time. */
export async function buildWorkbench() {
  const sum = fingerprint(sources())
  if (readNote('workbench/dist/.built')?.sum === sum) return
  if (!existsSync(`${root}node_modules/vite`)) {
    giveUp('The workbench is not built and its tools are missing. Run npm ci, then try again.')
  }
  tell('Building the workbench …')
  // Built beside and moved into place, so that a running server never serves half of it.
  const cache = `${root}node_modules/.cache/`
  const fresh = `${cache}workbench-${process.pid}`
  const old = `${fresh}-old`
  mkdirSync(cache, { recursive: true })
  const words = ['build', `${root}workbench`, '--outDir', fresh, '--logLevel', 'warn']
  // Whoever builds from a test would else get the libraries' test manners: every label the same id.
  const { code, said } = await runPackage('vite/bin/vite.js', words, { env: { NODE_ENV: 'production' } })
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    giveUp('The workbench could not be built.', said)
  }
  writeFileSync(`${fresh}/.built`, JSON.stringify({ sum }))
  if (existsSync(`${root}workbench/dist`)) renameSync(`${root}workbench/dist`, old)
  renameSync(fresh, `${root}workbench/dist`)
  rmSync(old, { recursive: true, force: true })
}

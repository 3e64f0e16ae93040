import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.js'

const aside = /(^|\/)(node_modules|dist|test)$|\.test\.tsx?$/

/** All files below the given files and folders of the repository that take part in a build, sorted. */
export function filesBelow(paths) {
  return paths.flatMap((path) => {
    const full = join(root, path)
    if (aside.test(path) || !existsSync(full)) return []
    if (!statSync(full).isDirectory()) return [path]
    const names = readdirSync(full).sort()
    return filesBelow(names.map((name) => `${path}/${name}`))
  })
}

/** One number for the content of files; any change, also of the folder they lie in, changes it. */
export function fingerprint(files) {
  const sum = createHash('sha256').update(root).update(process.version)
  for (const file of files) {
    sum.update(`\0${file}\0`)
    if (existsSync(join(root, file))) sum.update(readFileSync(join(root, file)))
  }
  return sum.digest('hex')
}

/** What an earlier build noted beside its result. */
export function readNote(path) {
  const full = join(root, path)
  if (!existsSync(full)) return undefined
  try {
    return JSON.parse(readFileSync(full, 'utf8'))
  } catch {
    return undefined
  }
}

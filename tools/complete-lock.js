// Some registries lack a package's builds for other platforms; npm then leaves them out of the lock and
// `npm ci` refuses the lock. An entry with the version alone is valid everywhere and is skipped where not needed.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const known = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)))

let added = 0
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (known.has(name) || !/^\d/.test(version)) continue
    const platform = name
      .split('/')
      .at(-1)
      .match(/(darwin|linux|win32|android|freebsd)-(arm64|x64)/)
    lock.packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(platform ? { os: [platform[1]], cpu: [platform[2]] } : {}),
    }
    added += 1
  }
}
if (added > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(`package-lock.json: ${added} entries added`)

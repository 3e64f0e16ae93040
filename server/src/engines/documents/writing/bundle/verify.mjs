// Whether an evidence bundle is as it was written. Node 18 or newer, nothing else: node verify.mjs [folder]
// 核验证据包：node verify.mjs [文件夹]。需要 Node 18 及以上，不需要网络，也不需要平台。
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url))
const wrong = []
const blame = (zh, en) => wrong.push(`✗ ${zh} / ${en}`)

// What a desktop leaves in every folder it shows.
const LEFT_BY_DESKTOPS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

function filesIn(place) {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return LEFT_BY_DESKTOPS.has(entry.name) ? [] : [relative(folder, path).split(sep).join('/')]
  })
}

async function digestOfFile(path) {
  const made = createHash('sha256')
  for await (const piece of createReadStream(join(folder, path))) made.update(piece)
  return made.digest('hex')
}

// A document is sealed as JSON with the keys of every object in the order of their code units.
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  )
}

function read(name) {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    blame(`${name} 读不出：${error.message}`, `${name} cannot be read`)
    return undefined
  }
}

async function checkFiles(manifest, present) {
  const digests = new Map()
  for (const path of present) if (path !== 'SHA256SUMS') digests.set(path, await digestOfFile(path))
  const listed = new Map(manifest.files.map((file) => [file.path, file.sha256]))
  for (const [path, digest] of listed) {
    if (!digests.has(path)) blame(`缺少文件 ${path}`, `missing: ${path}`)
    else if (digests.get(path) !== digest) blame(`文件被改动：${path}`, `changed: ${path}`)
  }
  for (const path of digests.keys())
    if (path !== 'manifest.json' && !listed.has(path)) blame(`清单以外的文件：${path}`, `not listed: ${path}`)
  const sums = new Set(
    present.includes('SHA256SUMS') ? readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n') : [],
  )
  sums.delete('')
  for (const path of [...listed.keys(), 'manifest.json'])
    if (!sums.delete(`${digests.get(path)}  ${path}`))
      blame(`SHA256SUMS 与 ${path} 不符`, `SHA256SUMS differs: ${path}`)
  for (const line of sums) blame(`SHA256SUMS 多出一行：${line}`, `SHA256SUMS has a line too many: ${line}`)
  return listed
}

function checkDocument(manifest) {
  const document = read('document.json')
  if (document === undefined) return
  const digest = createHash('sha256')
    .update(JSON.stringify(ordered(document)))
    .digest('hex')
  if (digest !== manifest.document.digest)
    blame(
      `文稿摘要应为 ${manifest.document.digest}，算得 ${digest}`,
      'the digest does not follow from document.json',
    )
}

function checkLinks(listed) {
  const [figures, records] = [read('figures.json'), read('records.json')]
  if (!figures || !records) return
  const known = new Set(records.map(({ kind, id }) => JSON.stringify([kind, id])))
  for (const { place, records: own } of figures)
    for (const { kind, id } of own)
      if (!known.has(JSON.stringify([kind, id])))
        blame(
          `数字 ${place} 的记录 ${kind} ${id} 不在包里`,
          `a record of ${place} is not here: ${kind} ${id}`,
        )
  for (const { title, files } of records)
    for (const { path } of files)
      if (path !== null && !listed.has(path))
        blame(`记录“${title}”的文件不在包里：${path}`, `a file of a record is not here: ${path}`)
}

const manifest = read('manifest.json')
if (Array.isArray(manifest?.files) && manifest.document) {
  const listed = await checkFiles(manifest, filesIn(folder))
  checkDocument(manifest)
  checkLinks(listed)
} else if (manifest !== undefined) blame('manifest.json 不是清单', 'manifest.json is no manifest')

for (const line of wrong) console.error(line)
if (wrong.length === 0) {
  console.log(`✓ ${manifest.files.length} 个文件和文稿摘要全部相符 / all files and the digest agree`)
  console.log(`  ${manifest.document.digest}`)
  console.log('  请与文稿上印的或平台上的摘要比对 / compare this digest with the printed or published one')
}
process.exitCode = wrong.length === 0 ? 0 : 1

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sharedBrowser } from '#test/browser/browser'
import { digestOf } from '../freeze.ts'
import { bundleContent, bytesOf, files } from './bundle/bundle.fixture.ts'
import { figures } from './printed.fixture.ts'
import { unpacked } from './unpacked.fixture.ts'

const verifier = fileURLToPath(new URL('./bundle/verify.mjs', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'bundle-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

let parts: Map<string, Uint8Array>
let intact: string
beforeAll(async () => {
  parts = unpacked(await bytesOf(bundleContent()))
  intact = join(work, 'intact')
  for (const [name, bytes] of parts) {
    mkdirSync(dirname(join(intact, name)), { recursive: true })
    writeFileSync(join(intact, name), bytes)
  }
})

let copies = 0
/** Verifies a copy of the bundle in which something was changed. */
function verified(change: (folder: string) => void) {
  copies += 1
  const folder = join(work, `copy-${copies}`)
  cpSync(intact, folder, { recursive: true })
  change(folder)
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { status, stdout, stderr }
}

it('holds the document, every figure, record and file, and what it takes to check them without the platform', () => {
  const names = [...parts.keys()]
  expect(names.slice(0, 8)).toEqual([
    ...['README.txt', 'index.html', 'document.html', 'document.docx', 'document.json'],
    ...['figures.json', 'records.json', 'verify.mjs'],
  ])
  // What could run when it is opened is no page in the bundle.
  expect(names.slice(8)).toEqual([
    ...files.map(({ digest }, nth) => `files/${digest}.${['png', 'pdf', 'bin'][nth]}`),
    ...['manifest.json', 'SHA256SUMS'],
  ])
  const json = (name: string) => JSON.parse(Buffer.from(parts.get(name) ?? []).toString())
  expect(json('figures.json').map(({ place }: { place: string }) => place)).toEqual(
    figures.map(({ place }) => place),
  )
  expect(json('figures.json')[0]).toMatchObject({
    ...{ amount: 70, binding: { metric: 'lectures' }, mark: 'records' },
    records: [
      { kind: 'session', id: 1, amount: 30 },
      { kind: 'session', id: 2, amount: 40 },
    ],
  })
  expect(
    json('records.json').map(({ id, figures: own }: { id: number; figures: string[] }) => [id, own]),
  ).toEqual([
    [1, ['f1', 'f2']],
    [2, ['f1']],
  ])
  expect(digestOf(json('document.json'))).toBe(json('manifest.json').document.digest)
})

it('is found intact by the verifier inside it, from wherever it lies', () => {
  const inside = spawnSync(process.execPath, [join(intact, 'verify.mjs')], {
    cwd: tmpdir(),
    encoding: 'utf8',
  })
  expect([inside.status, inside.stderr]).toEqual([0, ''])
  expect(inside.stdout).toContain(bundleContent().digest)
  const shown = verified((folder) => writeFileSync(join(folder, '.DS_Store'), 'x'))
  expect(shown.status).toBe(0)
})

it('is found changed whichever byte of whichever file was', () => {
  const names = [...parts.keys()]
  const flip = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 1, max: 255 }))
  const tried = (name: string, at: number, by: number) => {
    const { status, stderr } = verified((folder) => {
      const bytes = readFileSync(join(folder, name))
      const place = at % bytes.length
      bytes[place] = (bytes[place] ?? 0) ^ by
      writeFileSync(join(folder, name), bytes)
    })
    expect([name, status]).toEqual([name, 1])
    expect(stderr).toContain('✗')
  }
  for (const name of names) tried(name, 3, 1)
  fc.assert(
    fc.property(flip, ([name, at, by]) => tried(name, at, by)),
    { numRuns: 12 },
  )
})

it('is found changed where a file is gone, was added, or the digest was exchanged with its list', () => {
  const [photo = ''] = readdirSync(join(intact, 'files'))
  const gone = verified((folder) => rmSync(join(folder, 'files', photo)))
  expect([gone.status, gone.stderr.includes(photo)]).toEqual([1, true])
  const added = verified((folder) => writeFileSync(join(folder, 'files', 'new.jpg'), ''))
  expect([added.status, added.stderr.includes('files/new.jpg')]).toEqual([1, true])
  for (const name of ['manifest.json', 'SHA256SUMS', 'document.json', 'records.json'])
    expect(verified((folder) => rmSync(join(folder, name))).status).toBe(1)
  const forged = verified((folder) => {
    const path = join(folder, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(bundleContent().digest, '0'.repeat(64)))
  })
  expect(forged.stderr).toContain(bundleContent().digest)
})

it('leads from number to record to photo by links alone, read from a disk', async () => {
  const page = await (await sharedBrowser()).newPage()
  try {
    await page.goto(pathToFileURL(join(intact, 'index.html')).href)
    expect(await page.locator('#f1 p.muted').textContent()).toBe('下列 2 条记录相加，正是此数。')
    await page.locator('#f1 tbody a').first().click()
    const record = page.locator('section:target')
    expect(await record.locator('h3').textContent()).toBe('草原防火讲座 <1>')
    const photo = record.locator('img')
    await expect.poll(() => photo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1)
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((one) => decodeURIComponent(one.hash.slice(1)))
        .filter((name) => !document.getElementById(name)),
    )
    expect(lost).toEqual([])
    await page.goto(pathToFileURL(join(intact, 'document.html')).href)
    await page.locator('#f2 a').last().click()
    expect(page.url()).toMatch(/index\.html#f2$/)
  } finally {
    await page.close()
  }
})

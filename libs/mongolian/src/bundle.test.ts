import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as mongolian from './index.ts'
import { loadLexicon } from './lexicon/index.ts'

const library = fileURLToPath(new URL('..', import.meta.url))
const SIZE_LIMIT = 60_000

async function bundle(code: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

describe('the package as others get it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mongolian-pack-'))
  const unpacked = join(folder, 'package')
  const entry = join(unpacked, 'dist', 'index.js')

  beforeAll(() => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    execFileSync(npm, ['pack', '--pack-destination', folder], { cwd: library, stdio: 'pipe' })
    const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
    execFileSync('tar', ['-xzf', tarball], { cwd: folder })
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds built code, types, the README and the license, no source and no test', () => {
    const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', join('dist', 'index.js'), join('dist', 'index.d.ts')]),
    )
    expect(files.filter((file) => /\.test\.|fixture|^src/.test(file))).toEqual([])
  })

  it('exports the same in Node as its source', async () => {
    const built = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as typeof mongolian
    expect(Object.keys(built).sort()).toEqual(Object.keys(mongolian).sort())
    expect(built.fromMenksoft(built.toMenksoft('ᠪᠢᠴᠢᠭ'))).toBe('ᠪᠢᠴᠢᠭ')
  })

  it('resolves by its name, has no dependency and asks nothing of Node', async () => {
    const { dependencies } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'))
    expect(dependencies).toBeUndefined()
    const found = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import('@medelge/mongolian').then((m) => import('@medelge/mongolian/lexicon').then((l) => console.log(m.exactKey('ᠨ\\u180bᠣᠮ'), typeof l.loadLexicon)))",
      ],
      { cwd: unpacked, encoding: 'utf8' },
    )
    expect(found.trim()).toBe('ᠨᠣᠮ function')
    expect(await bundle("export * from './dist/index.js'", unpacked)).not.toMatch(/node:|require\(/)
  })

  it('is smaller than 60 KB minified', async () => {
    const whole = await bundle("export * from './dist/index.js'", unpacked)
    expect(Buffer.byteLength(whole)).toBeLessThan(SIZE_LIMIT)
  })

  it('leaves out what is not imported', async () => {
    const keys = await bundle("export { exactKey } from './dist/index.js'", unpacked)
    expect(Buffer.byteLength(keys)).toBeLessThan(4096)
    const menksoft = await bundle("export { toMenksoft } from './dist/index.js'", unpacked)
    expect(menksoft).not.toContain('ᠰᠢᠨᠵᠢ')
    expect(Buffer.byteLength(menksoft)).toBeLessThan(24 * 1024)
  })

  it('does what the README says', () => {
    const blocks = [...readFileSync(join(unpacked, 'README.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)]
    expect(blocks).toHaveLength(2)
    const [first = '', second = ''] = blocks.map((block, index) => {
      const file = join(unpacked, `readme-${index}.mjs`)
      writeFileSync(file, block[1] ?? '')
      return execFileSync(process.execPath, [file], { encoding: 'utf8' })
    })
    expect(first.split('\n').slice(0, 3)).toEqual(['ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠪᠢᠴᠢᠭ', 'mongγol-un bičig', 'ᠪᠢᠴᠢᠭ'])
    expect(first).toContain("problem: 'legacy-connector'")
    expect(second).toContain("source: 'suffix'")
    expect(second.trim().split('\n').at(-1)).toBe('ᠬᠣᠲᠠ')
  })

  it('packs a word list from the command line', () => {
    const list = join(folder, 'list.tsv')
    const target = join(folder, 'list.mlx')
    writeFileSync(list, 'ном\tᠨᠣᠮ\nхх\tzz\n')
    const told = execFileSync(process.execPath, [join(unpacked, 'dist', 'pack-words.js'), list, target], {
      encoding: 'utf8',
    })
    expect(told).toContain('1 words, 1 rows left out')
    expect(loadLexicon(new Uint8Array(readFileSync(target))).find('ном')).toHaveLength(1)
  })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'

/**
 * Every `@example` of a library is code: it must compile against the library's types, and each line
 * `expression // → value` must be true. Lines without an arrow are statements for the lines below them.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules', '.cache')

interface Example {
  readonly where: string
  readonly lines: readonly string[]
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => join(folder, file))
    .sort()
}

function examplesOf(file: string): Example[] {
  const found: Example[] = []
  for (const block of readFileSync(file, 'utf8').matchAll(
    /\/\*\*(?:(?!\*\/)[\s\S])*?@example((?:(?!\*\/)[\s\S])*)\*\/\s*(.*)/g,
  )) {
    const lines = (block[1] ?? '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trim())
      .filter((line) => line !== '' && !line.startsWith('@'))
    found.push({ where: `${relative(root, file)}: ${block[2]}`, lines })
  }
  return found
}

/** The source files behind the entrances of a package. */
function entrancesOf(library: string): string[] {
  const folder = join(root, 'libs', library)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { '@medelge/source'?: string }>
  }
  return Object.values(exports).flatMap((entrance) => {
    const source = entrance['@medelge/source']
    return source === undefined ? [] : [join(folder, source)]
  })
}

interface Entrance {
  readonly path: string
  readonly names: readonly string[]
}

function program(entrances: readonly Entrance[], examples: readonly Example[]): string {
  const bodies = examples.map(({ where, lines }) => {
    const statements = lines.map((line) => {
      const [expression, value] = line.split(/\s*\/\/ → /)
      return value === undefined ? line : `checks.push([${JSON.stringify(line)}, ${expression}, ${value}])`
    })
    return `results.push({ where: ${JSON.stringify(where)}, run() {\n  const checks: Check[] = []\n  ${statements.join('\n  ')}\n  return checks\n} })`
  })
  return [
    ...entrances.map(({ path, names }) => `import { ${names.join(', ')} } from ${JSON.stringify(path)}`),
    'type Check = [line: string, found: unknown, expected: unknown]',
    'export const results: { where: string; run(): Check[] }[] = []',
    ...bodies,
    `export const used: readonly unknown[] = [${entrances.flatMap(({ names }) => names).join(', ')}]`,
  ].join('\n')
}

/** Libraries whose examples are whole programs; add a name here and keep it. */
const libraries = ['mongolian']

describe.each(libraries)('the examples of libs/%s', (library) => {
  const source = join(root, 'libs', library, 'src')
  const examples = sourcesOf(source).flatMap(examplesOf)
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, `examples-${library}-`))
  const file = join(folder, 'examples.ts')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('compile and hold', async () => {
    const entrances = await Promise.all(
      entrancesOf(library).map(async (entrance) => ({
        path: relative(dirname(file), entrance),
        names: Object.keys((await import(/* @vite-ignore */ pathToFileURL(entrance).href)) as object),
      })),
    )
    writeFileSync(file, program(entrances, examples))
    const config = {
      extends: relative(folder, join(root, 'tsconfig.base.json')),
      compilerOptions: {
        lib: ['es2023'],
        types: ['node'],
        typeRoots: [join(root, 'node_modules', '@types')],
      },
      files: ['examples.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    expect(compile(compiler, folder)).toBe('')

    const output = join(folder, 'examples.mjs')
    await build({
      entryPoints: [file],
      outfile: output,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@medelge/source'],
      logLevel: 'silent',
    })
    const { results } = (await import(/* @vite-ignore */ pathToFileURL(output).href)) as {
      results: { where: string; run(): [string, unknown, unknown][] }[]
    }
    expect(results).toHaveLength(examples.length)
    for (const { where, run } of results) {
      for (const [line, found, expected] of run())
        expect([where, line, found]).toEqual([where, line, expected])
    }
  }, 60_000)
})

function compile(compiler: string, folder: string): string {
  try {
    execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', stdio: 'pipe' })
    return ''
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout?: string; stderr?: string }
    return `${stdout ?? ''}${stderr ?? ''}` || String(failure)
  }
}

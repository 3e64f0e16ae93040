import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { type Entrance, type Example, entrancesOf, examplesOf, load, placeOf, root } from './read-examples.ts'

/**
 * Every `@example` of a library is code: it must compile against the library's types, and each line
 * `expression // → value` must be true. Lines without an arrow are statements for the lines below them.
 */
const cache = join(root, 'node_modules', '.cache')

function program(file: string, modules: readonly Entrance[], examples: readonly Example[]): string {
  const known = new Set<string>()
  const imports = modules.flatMap(({ path, exported }) => {
    const names = Object.keys(exported).filter((name) => !known.has(name))
    for (const name of names) known.add(name)
    const from = JSON.stringify(relative(dirname(file), path))
    return names.length === 0 ? [] : [`import { ${names.join(', ')} } from ${from}`]
  })
  const bodies = examples.map((example) => {
    const statements = example.lines.map((line) => {
      const [expression, value] = line.split(/\s*\/\/ → /)
      return value === undefined ? line : `checks.push([${JSON.stringify(line)}, ${expression}, ${value}])`
    })
    return `results.push({ where: ${JSON.stringify(placeOf(example))}, async run() {\n  const checks: Check[] = []\n  ${statements.join('\n  ')}\n  return checks\n} })`
  })
  return [
    ...imports,
    'type Check = [line: string, found: unknown, expected: unknown]',
    'export const results: { where: string; run(): Promise<Check[]> }[] = []',
    ...bodies,
    `export const used: readonly unknown[] = [${[...known].join(', ')}]`,
  ].join('\n')
}

/** Functions and classes people call; an error class is documented by the functions that throw it. */
function callable(thing: unknown): boolean {
  return typeof thing === 'function' && !(thing.prototype instanceof Error)
}

describe.each([
  'appraisal',
  'consistency',
  'documents',
  'fields',
  'figures',
  'mongolian',
  'sheets',
  'workflow',
])('the examples of libs/%s', (library) => {
  const examples = examplesOf(library)
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, `examples-${library}-`))
  const file = join(folder, 'examples.ts')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('stand on everything an entrance lets people call', async () => {
    const shown = new Set(
      examples.map(
        ({ declaration }) => /^export (?:(?:async )?function\*?|class|const) (\w+)/.exec(declaration)?.[1],
      ),
    )
    const called = (await entrancesOf(library)).flatMap(({ exported }) =>
      Object.keys(exported).filter((name) => callable(exported[name])),
    )
    expect(called).not.toEqual([])
    expect(called.filter((name) => !shown.has(name))).toEqual([])
  })

  it('compile and hold', async () => {
    // What a library keeps to itself may have examples too; the entrances come first, so their names win.
    const inside = await Promise.all([...new Set(examples.map((example) => example.file))].map(load))
    writeFileSync(file, program(file, [...(await entrancesOf(library)), ...inside], examples))
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
      results: { where: string; run(): Promise<[string, unknown, unknown][]> }[]
    }
    expect(results).toHaveLength(examples.length)
    for (const { where, run } of results) {
      const checks = await run()
      expect(checks, `${where} has no line that can be false`).not.toEqual([])
      for (const [line, found, expected] of checks)
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

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })

/** Runs lines that use a tool; the tools are plain JavaScript and have no types. */
const script = (text: string) => node('--input-type=module', '--eval', text)

test('an old Node.js is told what is needed, a new one nothing', () => {
  const check = (version: string) =>
    script(`import { checkNode } from './tools/check-node.js'; checkNode('${version}')`)
  for (const version of ['18.20.4', '20.18.9']) {
    expect(check(version)).toMatchObject({ status: 1, stdout: '' })
    expect(check(version).stderr).toMatch(new RegExp(`20\\.19 or newer; this is ${version}`))
  }
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(check(version).status).toBe(0)
})

test('--help goes to stdout alone and needs neither database nor workbench', () => {
  const { status, stdout, stderr } = node('tools/start.js', '--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const option of ['--data', '--port', '--empty', '--json', 'DATABASE_URL'])
    expect(stdout).toContain(option)
})

test('the fingerprint follows content and names, and leaves tests and built files aside', () => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, 'node_modules/.cache/print-'))
  const path = folder.slice(root.length)
  const print = () => {
    const { stdout, stderr } = script(
      `import { filesBelow, fingerprint } from './tools/fingerprint.js'
       process.stdout.write(fingerprint(filesBelow(['${path.replaceAll('\\', '/')}'])))`,
    )
    expect(stderr).toBe('')
    return stdout
  }
  const seen = [print()]
  const step = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
    seen.push(print())
  }
  step('a.ts', '1')
  step('a.ts', '2')
  step('deep/b.ts', '')
  expect(new Set(seen).size).toBe(4)
  step('a.test.ts', 'x')
  step('dist/c.js', 'x')
  step('node_modules/d.js', 'x')
  step('a.ts', '2')
  expect(new Set(seen).size).toBe(4)
  rmSync(folder, { recursive: true })
})

test('a build note that is missing or torn counts as none', () => {
  const { stdout } = script(
    `import { readNote } from './tools/fingerprint.js'
     console.log(readNote('no/such/file'), readNote('LICENSE'), readNote('package.json').name)`,
  )
  expect(stdout.trim()).toBe('undefined undefined medelge')
})

test('packages that are in place are seen to be there', () => {
  const { stdout } = script(
    `import { installed } from './tools/install-packages.js'; console.log(installed(true), installed(false))`,
  )
  expect(stdout.trim()).toBe('true true')
})

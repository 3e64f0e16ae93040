import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { checkNode } from './check-node.js'

checkNode()

const { installPackages } = await import('./install-packages.js')
const { buildServer } = await import('./build-server.js')
const { buildWorkbench } = await import('./build-workbench.js')
const { root, runPackage } = await import('./run.js')

const names = process.argv.slice(2)
const report = `${root}node_modules/.cache/tests-${process.pid}.json`

await installPackages()
await buildServer()
await buildWorkbench()

// Someone who names tests is in the middle of work and wants just those.
const checks = names.length > 0 ? [] : await Promise.all([...types(), lint()])
const tests = await runTests(names)
for (const { name, code, said } of checks) {
  console.log(`${name}: ${code === 0 ? 'passed' : 'failed'}`)
  if (code !== 0) console.log(said.trim())
}
const broken = checks.filter(({ code }) => code !== 0).length
const failed = tests.failed + broken
console.log(`${tests.passed} passed, ${failed} failed`)
process.exit(failed > 0 || tests.code !== 0 ? 1 : 0)

function types() {
  return ['libs', 'libs/mongolian/page', 'server', 'workbench'].map(async (part) => ({
    name: `types of ${part}`,
    ...(await runPackage('typescript/bin/tsc', ['-p', part])),
  }))
}

async function lint() {
  return { name: 'lint and format', ...(await runPackage('@biomejs/biome/bin/biome', ['check', '.'])) }
}

async function runTests(filters) {
  mkdirSync(`${root}node_modules/.cache`, { recursive: true })
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runPackage('vitest/vitest.mjs', [...words, ...filters], { aloud: true })
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that could not even be loaded has no tests to count.
    const unread = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length)
    return { code, passed: numPassedTests, failed: numFailedTests + unread.length }
  } catch {
    console.log('The tests did not run to their end.')
    return { code: code || 1, passed: 0, failed: 1 }
  } finally {
    rmSync(report, { force: true })
  }
}

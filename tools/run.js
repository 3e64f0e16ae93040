import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

/** Runs a program in the repository and gives its exit code and what it said, unless it speaks for itself. */
export function run(program, words, { aloud = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', ...(aloud ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    })
    let said = ''
    const listen = (chunk) => {
      said += chunk
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', (error) => resolve({ code: 1, said: `${said}${error.message}\n` }))
    child.on('close', (code, signal) => resolve({ code: signal ? 1 : code, said }))
  })
}

/** Runs a Node.js program of a package: its file inside node_modules, with words. */
export const runPackage = (file, words, options) =>
  run(process.execPath, [`${root}node_modules/${file}`, ...words], options)

/** One calm line; never on stdout, which belongs to the product's own answer. */
export const tell = (line) => process.stderr.write(`${line}\n`)

/** Ends the set-up with what went wrong. */
export function giveUp(sentence, said = '') {
  if (said.trim()) tell(said.trim())
  tell(sentence)
  process.exit(1)
}

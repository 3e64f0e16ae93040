import module from 'node:module'
import { checkNode } from './check-node.js'

checkNode()

const { installPackages } = await import('./install-packages.js')
const { buildServer } = await import('./build-server.js')
const { root } = await import('./run.js')
await installPackages({ withTools: false })
reached('packages')
await buildServer()
reached('server')

if (process.argv.includes('--help')) {
  const { help } = await import('../server/dist/config.js')
  process.stdout.write(help)
} else {
  const { buildWorkbench } = await import('./build-workbench.js')
  await buildWorkbench()
  reached('workbench')
  endWithNpm()
  // From Node.js 22 on, translated packages are kept for the next start.
  module.enableCompileCache?.(`${root}node_modules/.cache/compiled`)
  await import(process.argv.includes('--empty') ? '../server/dist/main.js' : '../server/dist/demo.js')
}

/** Named in the server's log, which tells where the time of a start went. */
function reached(phase) {
  performance.mark(`start: ${phase}`)
}

/** When the npm that started us is killed outright, nobody could stop us any more from that terminal. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

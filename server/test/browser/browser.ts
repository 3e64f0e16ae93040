import { type Browser, chromium } from 'playwright-core'
import { locateChromium } from './chromium.ts'
import { fontConfiguration } from './fonts.ts'

let running: Promise<Browser> | undefined

/**
 * The one Chromium of this process, started when first asked for and ended with the process: its first page takes as
 * long as ten later ones. Whoever opens contexts closes them.
 */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await running?.catch(() => undefined)
  if (browser?.isConnected()) return browser
  running = launchBrowser()
  return running
}

/** Starts a real Chromium for tests, with fonts of its own. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const { program, libraries } = await locateChromium()
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value
  if (libraries) {
    environment.LD_LIBRARY_PATH = [libraries, environment.LD_LIBRARY_PATH].filter(Boolean).join(':')
    environment.FONTCONFIG_FILE = await fontConfiguration()
  }
  const open = (sandbox: boolean) =>
    chromium.launch({
      executablePath: program,
      env: environment,
      args: [
        '--font-render-hinting=none',
        // Containers commonly have 64 MB of shared memory, too little for a page with charts.
        '--disable-dev-shm-usage',
        ...(sandbox ? [] : ['--no-sandbox']),
      ],
    })
  if (process.getuid?.() === 0) return open(false)
  // Some systems forbid ordinary users the namespaces the sandbox is made of; the tests show our own pages alone.
  return open(true).catch((error: Error) => {
    if (!/sandbox/i.test(error.message)) throw error
    return open(false)
  })
}

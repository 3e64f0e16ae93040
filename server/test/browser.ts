import { type Browser, chromium } from 'playwright-core'
import { locateChromium } from './chromium.ts'
import { fontConfiguration } from './fonts.ts'

/** Starts a real Chromium for tests, with fonts of its own. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const { program, libraries } = await locateChromium()
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value
  if (libraries) {
    environment.LD_LIBRARY_PATH = [libraries, environment.LD_LIBRARY_PATH].filter(Boolean).join(':')
    environment.FONTCONFIG_FILE = await fontConfiguration()
  }
  return chromium.launch({
    executablePath: program,
    env: environment,
    args: [
      '--font-render-hinting=none',
      // Containers commonly have 64 MB of shared memory, too little for a page with charts.
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}

import { loadTrainingRegion } from '../../demo/load.ts'
import { launchBrowser } from '../../server/test/browser/browser.ts'
import { standTestPlatform } from '../../server/test/stand-platform.ts'
import { at } from '../times.ts'
import { loadScreen, type ScreenLoad } from './screen-load.ts'

/** The screens of the rail, and the ones most is done on; by address, of a league. */
export const paths = [
  '/',
  '/brief',
  '/activities',
  '/activities/plans',
  '/activities/new',
  '/checks',
  '/figures/popsci-publicity-events',
  '/declarations',
  '/appraisals',
  '/registers/e-stations',
  '/imports',
  '/organizations',
  '/people',
  '/notices',
]

const middle = (loads: readonly ScreenLoad[], of: keyof ScreenLoad) =>
  at(
    loads.map((load) => load[of]).sort((a, b) => a - b),
    0.5,
  )

/** Every screen of the built workbench in a real browser over the training region: questions, script, work, and rest. */
export async function benchScreens(databaseUrl: string): Promise<string[]> {
  const { buildWorkbench } = (await import(
    String(new URL('../../tools/build-workbench.js', import.meta.url))
  )) as {
    buildWorkbench: () => Promise<void>
  }
  await buildWorkbench()
  const platform = await standTestPlatform(databaseUrl, { world: false })
  const browser = await launchBrowser()
  try {
    await loadTrainingRegion(platform.platform, () => undefined)
    const origin = await platform.app.listen({ host: '127.0.0.1', port: 0 })
    const { cookie } = await platform.as('administrator', 1, 'checker', 1, 'officer', 1)
    const rows: { path: string; loads: ScreenLoad[] }[] = []
    for (const path of paths) rows.push({ path, loads: await loadScreen(browser, { origin, cookie, path }) })
    const lightest = Math.min(...rows.map(({ loads }) => middle(loads, 'settled')))
    const line = ({ path, loads }: (typeof rows)[number]) => {
      const of = (what: keyof ScreenLoad) => middle(loads, what)
      const whole = (what: keyof ScreenLoad) => Math.round(of(what))
      return `| \`${path}\` | ${of('requests')} | ${Math.round(of('script') / 1000)} | ${whole('stands')} | ${whole('settled')} (${(of('settled') / lightest).toFixed(1)}) | ${whole('scripting')} | ${whole('tasks')} | ${whole('long')} |`
    }
    return [
      'Screens of the workbench opened by address, training region, everything kept by the browser',
      'Limit: 6 requests a screen; 250 kB of script before the first screen (`npm run measures`); settled within 1.3 × of the lightest.',
      '',
      '| screen | requests | script before it stands, kB | title stands, ms | settled, ms (× lightest) | scripting, ms | tasks, ms | of it in long tasks |',
      '| --- | --: | --: | --: | --: | --: | --: | --: |',
      ...rows.map(line),
    ]
  } finally {
    await browser.close()
    await platform.close()
  }
}

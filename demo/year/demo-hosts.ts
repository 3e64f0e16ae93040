import type { Chance } from '../chance.ts'
import type { Group, Lead, Phrases, Plan } from '../demo-plan.ts'
import type { Banner, DemoWorld } from '../demo-world.ts'
import { regionCode } from '../land/areas.ts'
import { associationOf } from '../land/organizations.ts'

export interface Setting {
  world: DemoWorld
  plan: Plan
  phrases: Phrases
}

const home = '152500'
const museum = 'kg-nmg'
const youthCenter = 'jg-nmg-qingshaonian'
const serviceCenter = 'jg-xm-kejiao'
const caravanTeam = 'dp-xm'

// A society speaks on its own field only; where none fits, the banner holds the session itself.
function society(chance: Chance, { world, phrases }: Setting, banner: Banner, theme: string): string {
  const fitting = world.organizations.filter(
    ({ code, kind, areaCode }) =>
      kind === 'society' &&
      (areaCode === regionCode || areaCode === banner.leagueCode) &&
      phrases.societyThemes[code]?.includes(theme),
  )
  return fitting.length > 0 ? chance.pick(fitting).code : associationOf(banner.code)
}

function host(chance: Chance, setting: Setting, lead: Lead, banner: Banner, theme: string): string {
  const atHome = banner.leagueCode === home
  const own = associationOf(banner.code)
  if (lead === 'society') return society(chance, setting, banner, theme)
  // The center and the caravan team serve one league.
  const codes: Record<Exclude<Lead, 'society'>, string> = {
    banner: own,
    league: associationOf(banner.leagueCode),
    region: associationOf(regionCode),
    museum,
    youth: youthCenter,
    center: atHome ? serviceCenter : own,
    caravan: atHome ? caravanTeam : own,
  }
  return codes[lead]
}

/** The first host leads; a joint session has a second one. */
export function sessionHosts(
  chance: Chance,
  setting: Setting,
  group: Group,
  banner: Banner,
  theme: string,
): string[] {
  const leads = Object.keys(group.lead) as Lead[]
  const lead = leads[chance.weighted(leads.map((key) => group.lead[key] ?? 0))] ?? 'banner'
  const first = host(chance, setting, lead, banner, theme)
  if (!chance.happens(setting.plan.jointShare)) return [first]
  const others = (['banner', 'league', 'league', 'region', 'society', 'museum'] as const)
    .map((key) => host(chance, setting, key, banner, theme))
    .filter((code) => code !== first)
  return [first, chance.pick(others)]
}

import { apportion } from '../apportion.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { demoPhrases, demoPlan, type Group, type Phrases, type Plan } from '../demo-plan.ts'
import { type Banner, bannerWeight, type DemoWorld } from '../demo-world.ts'
import { outreachKinds, type SessionFacts } from '../session-facts.ts'
import { sessionDay, sessionTimes } from './demo-calendar.ts'
import { byAudience, type Crowd, drawCrowd, drawMethod, settleOffline, settleOnline } from './demo-counts.ts'
import { sessionHosts } from './demo-hosts.ts'
import { expertNames, sessionWords } from './demo-text.ts'

const noteShare = 0.06

interface Planned {
  group: Group
  banners: Banner[]
  crowds: Crowd[]
}

function spread({ banners }: DemoWorld, plan: Plan, group: Group): Banner[] {
  const open = banners.filter((banner) => bannerWeight(banner, group.where, plan) > 0)
  const counts = apportion(
    group.count,
    open.map((banner) => bannerWeight(banner, group.where, plan)),
    group.floor,
  )
  return open.flatMap((banner, index) => Array.from({ length: counts[index] ?? 0 }, () => banner))
}

function planGroup(chance: Chance, world: DemoWorld, plan: Plan, group: Group): Planned {
  const banners = chance.shuffle(spread(world, plan, group))
  const drawn = banners.map((banner) => drawCrowd(chance, group, banner))
  const onSpot = group.totalOffline === undefined ? drawn : settleOffline(drawn, group.totalOffline)
  const crowds = group.total === undefined ? onSpot : settleOnline(onSpot, group.total)
  return { group, banners, crowds }
}

// What the year reached beyond every other session was reached by the streams.
function settleStreams(planned: Planned[], plan: Plan): Planned[] {
  const counts = (rows: Planned[]) =>
    rows.flatMap(({ crowds }) => crowds).reduce((sum, { offline, online }) => sum + offline + online, 0)
  const outreach = planned.filter(({ group }) => outreachKinds.includes(group.kind))
  const others = counts(outreach.filter(({ group }) => group.kind !== 'stream'))
  return planned.map((row) =>
    row.group.kind === 'stream'
      ? { ...row, crowds: settleOnline(row.crowds, plan.outreachPeople - others) }
      : row,
  )
}

type Drafted = Omit<SessionFacts, 'code'>

function draft(
  chance: Chance,
  world: DemoWorld,
  plan: Plan,
  phrases: Phrases,
  group: Group,
  banner: Banner,
  crowd: Crowd,
): Drafted {
  const words = sessionWords(chance, phrases, group, banner)
  return {
    kind: group.kind,
    title: words.title,
    ...(words.series === '' ? {} : { series: words.series }),
    themes: [words.theme],
    day: sessionDay(chance, group),
    ...sessionTimes(chance, phrases.clocks, group.hours),
    areaCode: words.areaCode,
    place: words.place,
    hosts: sessionHosts(chance, { world, plan, phrases }, group, banner, words.theme),
    experts: expertNames(chance, phrases),
    headcounts: byAudience(chance, crowd, words.audiences),
    countMethod: drawMethod(chance, group.kind),
    materials: Math.round(crowd.offline * group.materials * (0.5 + chance.next())),
    works: 0,
    note: chance.happens(noteShare) ? chance.pick(phrases.notes) : '',
  }
}

function collectWorks(chance: Chance, drafts: Drafted[], works: number): Drafted[] {
  const contests = drafts.filter(({ kind }) => kind === 'contest')
  const shares = apportion(
    works,
    contests.map(() => chance.skewed(1, 0.6)),
    3,
  )
  const byContest = new Map(contests.map((contest, index) => [contest, shares[index] ?? 0]))
  return drafts.map((row) => ({ ...row, works: byContest.get(row) ?? 0 }))
}

/** Every session of 2021, by day; the same on every call and machine. */
export function demoSessions(world: DemoWorld, seed: number): SessionFacts[] {
  const chance = chanceFrom(seed)
  const plan = demoPlan()
  const phrases = demoPhrases()
  const planned = plan.groups.map((group) => planGroup(chance, world, plan, group))
  const drafts = settleStreams(planned, plan).flatMap(({ group, banners, crowds }) =>
    banners.map((banner, index) =>
      draft(chance, world, plan, phrases, group, banner, crowds[index] ?? { offline: 0, online: 0 }),
    ),
  )
  return collectWorks(chance, drafts, plan.works)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((row, index) => ({ code: `hd-2021-${String(index + 1).padStart(4, '0')}`, ...row }))
}

import { type Chance, chanceFrom } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'
import { readData } from '../read.ts'
import { dayAfter, type RegisterFacts } from './register-facts.ts'

type Words = Record<'offices' | 'fields' | 'workplaces' | 'matters' | 'results', string[]>

const numbered = (list: string, nth: number) => `${list}-${String(nth + 1).padStart(3, '0')}`
const share = (part: number, whole: number) => String(Math.round((part * 10_000) / whole) / 100)
const yearsLater = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** As published: 11 leagues and 94 banners had elected by the first day, 12 and 95 by the second; eight are not due yet. */
const elected = { first: '2021-11-30', leagues: 11, banners: 94, second: '2022-03-31', all: [12, 95] }

/** Terms of office: of whoever elected in these years, and of those whose term goes on. */
export function terms(chance: Chance, world: DemoWorld): RegisterFacts[] {
  const of = (level: 'league' | 'banner', nth: number) => {
    const [early, all] =
      level === 'league' ? [elected.leagues, elected.all[0]] : [elected.banners, elected.all[1]]
    if (nth < early) return dayAfter('2021-02-20', chance.whole(0, 280))
    return nth < (all ?? 0)
      ? dayAfter('2021-12-10', chance.whole(0, 100))
      : dayAfter('2018-05-10', chance.whole(0, 120))
  }
  const units = [
    ...world.leagues.map(({ code, name }, nth) => ({ code, name, since: of('league', nth), size: 180 })),
    ...world.banners.map(({ code, name }, nth) => ({ code, name, since: of('banner', nth), size: 90 })),
  ]
  return units.map(({ code, name, since, size }, nth) => {
    const delegates = size + chance.whole(0, 40)
    const frontline = Math.round(delegates * (0.61 + chance.next() * 0.1))
    const committee = Math.round(delegates / 4)
    const due = yearsLater(since, 5)
    return {
      kind: 'terms-of-office' as const,
      code: numbered('hj', nth),
      ...{ name: `${name}科协第${chance.pick(['四', '五', '六', '七'])}届`, areaCode: null },
      ...{ host: associationOf(code), since },
      values: {
        ...{ term: { from: since, to: due }, due, delegates, frontline, share: share(frontline, delegates) },
        ...{ committee, women: Math.round(committee * 0.36), done: since >= '2021-01-01' },
      },
    }
  })
}

/** Cadres of the leagues and the workers they keep in touch with; the persons are invented, and so is what was found. */
export function contactPairs(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const words = readData<Words>('lists.json')
  const pairs = world.leagues.flatMap(({ code, name }) => Array.from({ length: 4 }, () => ({ code, name })))
  return pairs.map(({ code, name }, nth) => {
    const since = dayAfter('2021-01-15', chance.whole(0, 60))
    const visits = Array.from({ length: chance.whole(1, 4) }, (_, visit) => {
      const found = chance.whole(1, 3)
      return {
        ...{ day: dayAfter(since, 40 + visit * 60), way: chance.pick(['visit', 'visit', 'talk', 'call']) },
        ...{ matter: chance.pick(words.matters), found, solved: chance.whole(found - 1, found) },
        result: chance.pick(words.results),
      }
    })
    const sum = (of: 'found' | 'solved') => visits.reduce((all, visit) => all + visit[of], 0)
    return {
      kind: 'contact-pairs' as const,
      code: numbered('lx', nth),
      ...{ name: person(), areaCode: null, host: associationOf(code), since },
      values: {
        ...{ cadre: person(), office: chance.pick(words.offices), field: chance.pick(words.fields) },
        ...{ workplace: `${name}${chance.pick(words.workplaces)}`, visits },
        ...{ times: visits.length, matters: sum('found'), settled: sum('solved') },
        rate: share(sum('solved'), sum('found')),
      },
    }
  })
}

/** Both, from one seed. */
export function demoTerms(
  world: DemoWorld,
  seed: number,
  person: (chance: Chance) => string,
): RegisterFacts[] {
  const chance = chanceFrom(seed)
  return [...terms(chance, world), ...contactPairs(chance, world, () => person(chance))]
}

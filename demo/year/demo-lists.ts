import { type Chance, chanceFrom } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { regionCode } from '../land/areas.ts'
import { associationOf } from '../land/organizations.ts'
import { readData } from '../read.ts'
import { dayAfter, type RegisterFacts } from './register-facts.ts'

interface Lists {
  honours: [name: string, level: string, giver: string][]
  policies: {
    name: string
    number: string
    issuer: string
    since: string
    covers: [string, string]
    aliases: string[]
  }[]
}
type Words = Record<'studioSchools' | 'crafts' | 'culture' | 'tourism', string[]>

const region = associationOf(regionCode)
const numbered = (list: string, nth: number) => `${list}-${String(nth + 1).padStart(3, '0')}`
const at = <V>(list: readonly V[], nth: number): V => list[nth % list.length] as V

/** One banner is named, twenty are on their way, of the first round 2021 to 2025, as published. */
function demonstrationCounties(world: DemoWorld): RegisterFacts[] {
  const named = world.banners.filter(({ code }) => code === '150623')
  const others = world.banners.filter(({ code }) => code !== '150623')
  const step = Math.floor(others.length / 20)
  const candidates = Array.from({ length: 20 }, (_, nth) => at(others, nth * step))
  return [...named, ...candidates].map(({ code, name }, nth) => ({
    kind: 'demonstration-counties',
    code: numbered('sfx', nth),
    ...{ name: `${name}全国科普示范县`, areaCode: code, host: associationOf(code), since: '2021-06-30' },
    values: {
      ...{ state: nth < named.length ? 'named' : 'candidate', batch: '2021—2025年度第一批' },
      valid: { from: '2021-01-01', to: '2025-12-31' },
    },
  }))
}

/** As published: 43 of academicians, 7 for talents overseas, 10 of experts, 7 of societies. */
function workstations(world: DemoWorld, { crafts }: Words): RegisterFacts[] {
  const kinds = [
    ['academician', 43, '院士专家工作站', '2018-05-10'],
    ['overseas', 7, '海智工作站', '2017-04-01'],
    ['expert', 10, '企业创新服务站', '2017-09-01'],
    ['service', 7, '学会服务站', '2019-03-01'],
  ] as const
  return kinds
    .flatMap(([category, count, word, first]) =>
      Array.from({ length: count }, (_, nth) => ({ category, word, since: dayAfter(first, nth * 17), nth })),
    )
    .map(({ category, word, since, nth }, place) => {
      const { code, name } = at(world.leagues, place)
      const craft = `${at(crafts, nth)}${nth < crafts.length ? '' : Math.floor(nth / crafts.length) + 1}`
      return {
        kind: 'workstations' as const,
        code: numbered('gzz', place),
        ...{ name: `${name}${craft}${word}`, areaCode: code, host: associationOf(code), since },
        values: { category, host: `${name}${craft}有限公司` },
      }
    })
}

/** As published: four studios built in 2021; two bases for training, one of them new in 2021. */
function studiosAndBases(world: DemoWorld, { studioSchools }: Words): RegisterFacts[] {
  const studios = studioSchools.map((school, nth) => {
    const { code, name } = at(world.leagues, nth)
    return {
      kind: 'science-studios' as const,
      code: numbered('gzs', nth),
      ...{ name: `${name}${school}青少年科学工作室`, areaCode: code, host: associationOf(code) },
      since: dayAfter('2021-03-20', nth * 41),
      values: { floor: String(120 + nth * 45), tutors: 3 + nth, pupils: 400 + nth * 150, online: true },
    }
  })
  const bases = [
    ['2019-06-18', '设施农业'],
    ['2021-05-20', '肉牛养殖'],
  ].map(([since = '', trade = ''], nth) => {
    const { code, name } = at(world.leagues, nth + 4)
    return {
      kind: 'farmer-training-bases' as const,
      code: numbered('pxjd', nth),
      ...{ name: `${name}新型职业农牧民培训基地`, areaCode: code, host: associationOf(code), since },
      values: { trade, capacity: 1200 + nth * 600, floor: String(2600 + nth * 900) },
    }
  })
  return [...studios, ...bases]
}

/** As published at 2022-03-31: 23 with tourism, 22 with culture. */
function pilots(world: DemoWorld, words: Words): RegisterFacts[] {
  const kinds = [
    ['tourism', 23, '文化和旅游局'],
    ['culture', 22, '图书馆'],
  ] as const
  return kinds.flatMap(([category, count, partner], list) =>
    Array.from({ length: count }, (_, nth) => {
      const { code, name } = at(world.banners, nth * 4 + list * 2)
      return {
        kind: 'pilots' as const,
        code: numbered(`sd${list + 1}`, nth),
        ...{ name: `${name}${at(words[category], nth)}`, areaCode: code, host: associationOf(code) },
        since: dayAfter('2021-04-01', nth * 15),
        values: { category, partner: `${name}${partner}` },
      }
    }),
  )
}

function honoursAndGifts(chance: Chance, world: DemoWorld, { honours }: Lists): RegisterFacts[] {
  const given = honours.flatMap((honour) => [honour, honour])
  const gifts = [
    ['“科普万里行 助力乡村振兴”奖补', 15_000_000, '5个农技协的乡村振兴科普'],
    ['青少年科学工作室资助', 5_000_000, '一所学校的青少年科学工作室'],
  ] as const
  return [
    ...given.map(([name, level, giver], nth) => {
      const { code, name: unit } = at(world.leagues, nth * 5)
      return {
        kind: 'honours' as const,
        code: numbered('ry', nth),
        ...{ name: `2021年${name}`, areaCode: null, host: associationOf(code) },
        since: dayAfter('2021-09-20', chance.whole(0, 90)),
        values: { level, receiver: `${unit}科协`, giver: giver === '盟市科协' ? `${unit}科协` : giver },
      }
    }),
    ...gifts.map(([name, funds, purpose], nth) => ({
      kind: 'donations' as const,
      code: numbered('jz', nth),
      ...{ name, areaCode: null, host: region, since: dayAfter('2023-06-15', nth * 78) },
      values: { giver: '中国科协', funds, purpose },
    })),
  ]
}

const policies = ({ policies: all }: Lists): RegisterFacts[] =>
  all.map(({ name, number, issuer, since, covers: [from, to], aliases }, nth) => ({
    kind: 'policy-documents',
    code: numbered('wj', nth),
    ...{ name, areaCode: null, host: region, since },
    values: { number, issuer, aliases, covers: { from, to } },
  }))

/** The shorter lists of the training region, to the published numbers of their days where there are any. */
export function demoLists(world: DemoWorld, seed: number): RegisterFacts[] {
  const words = readData<Lists & Words>('lists.json')
  return [
    ...demonstrationCounties(world),
    ...workstations(world, words),
    ...studiosAndBases(world, words),
    ...pilots(world, words),
    ...honoursAndGifts(chanceFrom(seed), world, words),
    ...policies(words),
  ]
}

import type { Denial, Fact, FactSet } from '../../facts/fact.ts'
import type { Knowledge } from '../../knowledge.ts'
import { bothOf, listOf, listWords, nameOf, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import { metricName } from '../../names/metric-name.ts'
import type { Found, Rule } from '../../rule.ts'

/** Words of one topic: who has none of the first has none of the others. */
const topics: readonly RegExp[] = [
  /奖|表彰|荣誉|称号|先进|优秀/,
  /捐赠|资助|赞助|受赠|捐款|捐助/,
  /处罚|惩戒|违规|违纪|问责/,
  /投诉|举报|信访/,
  /事故|伤亡/,
]
/** Letters a name must share, whole, to be of the same thing. */
const SHORTEST = 2
/** Signs at the beginning that may only say which of a thing. */
const ENDS = 12
/** Rows of one document looked at for one 无. */
const MOST = 6

const topicOf = (name: string) => topics.findIndex((topic) => topic.test(name))

/** What a name may be recognized by: its thing at any stage, the ends of its thing, its topic, its code. */
function marksOf({ figure, name }: Fact | Denial): string[] {
  const topic = topicOf(figure.name ?? '')
  const { core } = name
  const ends = Array.from({ length: Math.max(0, Math.min(core.length - SHORTEST, ENDS)) }, (_, at) =>
    core.slice(at),
  )
  const bases = name.readings.map(({ base }) => base).filter((base) => base.length > 1)
  const code = figure.code ? [`code ${figure.code}`] : []
  return [...new Set([...bases, ...ends, ...code, ...(topic < 0 ? [] : [`topic ${topic}`])])]
}

const place = ({ document, organization }: Denial | Fact) => `${document}|${organization}`
const overlaps = ({ figure }: Denial, { from, to }: Fact) =>
  !(figure.to !== undefined && (from ?? to ?? '') > figure.to) &&
  !(figure.from !== undefined && (to ?? '9') < figure.from)

function* among(facts: readonly Fact[], denials: readonly Denial[]): Iterable<readonly [Denial, Fact[]]> {
  if (denials.length === 0) return
  const known = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.value <= 0 || fact.nature === 'target') continue
    for (const mark of marksOf(fact)) {
      const key = `${place(fact)}|${mark}`
      const kept = known.get(key) ?? []
      if (kept.length < MOST) known.set(key, [...kept, fact])
    }
  }
  for (const denial of denials) {
    const found = marksOf(denial).flatMap((mark) => known.get(`${place(denial)}|${mark}`) ?? [])
    yield [denial, [...new Set(found)].filter((fact) => overlaps(denial, fact))]
  }
}

const sameAs = (denial: Denial, name: string): boolean => {
  const marks = marksOf({ ...denial, figure: { name, value: 1 }, name: metricName(name) })
  return marksOf(denial).some((mark) => marks.includes(mark))
}

/** 无, where the figures themselves, or records, say otherwise. */
export const noneButRecords: Rule = {
  code: 'none-but-records',
  *find({ facts, denials }: FactSet, { records = [] }: Knowledge): Iterable<Found> {
    for (const [denial, found] of among(facts, denials)) {
      const kept = records.find(
        ({ name, count, organization }) =>
          count > 0 &&
          sameAs(denial, name) &&
          (organization === undefined || organization === denial.figure.organization),
      )
      if (found.length === 0 && !kept) continue
      const shown =
        found.length > 0
          ? listOf(found.map((fact) => bothOf(nameOf(fact), listWords([fact]))))
          : words.noneButRecords.kept(kept?.name ?? '', kept?.count ?? 0)
      yield {
        severity: 'error',
        at: [denial, ...found],
        reason: words.noneButRecords.reason(subjectOf(denial), shown),
        question: words.noneButRecords.question(subjectOf(denial)),
      }
    }
  },
}

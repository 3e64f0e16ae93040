import type { Denial, Fact, FactSet } from '../facts/fact.ts'
import { groupBy } from '../facts/group-by.ts'
import type { Knowledge } from '../knowledge.ts'
import { listWords, nameOf, subjectOf } from '../locales/number-words.ts'
import { words } from '../locales/zh-CN.ts'
import { metricName } from '../names/metric-name.ts'
import type { Found, Rule } from '../rule.ts'

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
/** Rows of one document looked at for one 无. */
const MOST = 20

const topicOf = (name: string) => topics.findIndex((topic) => topic.test(name))

function same(denied: string, name: string): boolean {
  const [one, other] = [metricName(denied), metricName(name)]
  if (one.readings.some(({ base }) => other.readings.some((reading) => reading.base === base))) return true
  const [short, long] = [one.core, other.core].sort((a, b) => a.length - b.length)
  if (short && long && short.length > SHORTEST && long.endsWith(short)) return true
  const topic = topicOf(denied)
  return topic >= 0 && topics[topic]?.test(name) === true
}

const place = ({ document, organization }: Denial | Fact) => `${document}|${organization}`
const overlaps = ({ figure }: Denial, { from, to }: Fact) =>
  !(figure.to !== undefined && (from ?? to ?? '') > figure.to) &&
  !(figure.from !== undefined && (to ?? '9') < figure.from)

/** 无, where the figures themselves, or records, say otherwise. */
export const noneButRecords: Rule = {
  code: 'none-but-records',
  *find({ facts, denials }: FactSet, { records = [] }: Knowledge): Iterable<Found> {
    const known =
      denials.length > 0
        ? groupBy(
            facts.filter(({ value, nature }) => value > 0 && nature !== 'target'),
            place,
          )
        : new Map<string, Fact[]>()
    for (const denial of denials) {
      const denied = denial.figure.name ?? denial.figure.code ?? ''
      const shared = (fact: Fact) =>
        same(denied, fact.figure.name ?? '') ||
        (denial.figure.code !== undefined &&
          denial.figure.code !== '' &&
          denial.figure.code === fact.figure.code)
      const found = (known.get(place(denial)) ?? [])
        .filter((fact) => overlaps(denial, fact) && shared(fact))
        .slice(0, MOST)
      const kept = records.find(
        ({ name, count, organization }) =>
          count > 0 &&
          same(denied, name) &&
          (organization === undefined || organization === denial.figure.organization),
      )
      if (found.length === 0 && !kept) continue
      const shown =
        found.length > 0
          ? found.map((fact) => `${nameOf(fact)}${listWords([fact])}`).join('、')
          : `“${kept?.name}”${kept?.count}条记录`
      yield {
        severity: 'error',
        at: [denial, ...found],
        reason: words.noneButRecords.reason(subjectOf(denial), shown),
        question: words.noneButRecords.question(subjectOf(denial)),
      }
    }
  },
}

import { crosswalk, rulesOn } from '@medelge/figures'
import Type, { type Static, type TObject } from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { readVersions } from '../crosswalk/crosswalk-rule.store.ts'
import type { RecordFeed } from './record-feed.ts'
import { sayVerdicts, VerdictsSchema } from './verdicts.ts'

/** Why a draft of a noun would count in each metric or not, under the noun's own address and in its own words. */
export const explainDraft = <const Path extends string, Draft extends TObject>({
  path,
  kind,
  draft,
  factsOf,
}: RecordFeed<Path, Draft>) =>
  endpoint({
    route: `POST /api/${path}/explanations` as const,
    summary: 'Why a record counts in each metric or does not, by the written rules; nothing is saved',
    may: 'member',
    whenFull: true,
    body: draft,
    answer: Type.Object({ verdicts: VerdictsSchema }),
    async handle({ db, body, request }) {
      const facts = await factsOf(db, body as Static<Draft>)
      const { verdicts } = crosswalk(rulesOn(await readVersions(db, kind), facts.day), facts)
      return { verdicts: await sayVerdicts(db, verdicts, pickLocale(request.headers['accept-language'])) }
    },
  })

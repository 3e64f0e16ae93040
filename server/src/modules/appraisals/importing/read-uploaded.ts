import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { withEvidenceFile } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import type { Locale } from '#platform/locale'
import type { EndpointPlatform } from '#platform/platform'
import { Choice } from '#platform/shapes'
import { formReader } from '../official/reading/form.reader.ts'
import type { SheetProblem, SheetRemark } from '../official/reading/problem-code.ts'
import type { FileReading } from '../official/reading/read-workbook.ts'
import { WEIGHT_SOURCES, type WeightSource } from '../official/reading/rows/indicator-table.ts'
import { describeSheet } from '../official/reading/sheet-problem.ts'

/** Where points come from when the form prints no weights. */
export const WeightsShape = Choice(WEIGHT_SOURCES)

/** What a reading told, as sentences. */
export const sentences = (told: readonly (SheetProblem | SheetRemark)[], locale: Locale): string[] =>
  told.map((one) => describeSheet(one, locale))

/** The forms of an office's .xlsx that somebody sent, read in a process of its own. */
export const readUploaded = (
  db: Kysely<Database>,
  platform: EndpointPlatform,
  actor: Actor,
  { evidence, weights }: { evidence: string; weights?: WeightSource | undefined },
): Promise<FileReading> =>
  withEvidenceFile(db, platform, actor, evidence, (path) =>
    platform.workers.run(
      formReader,
      { path, ...(weights === undefined ? {} : { weights }) },
      { for: actor.id ?? '' },
    ),
  )

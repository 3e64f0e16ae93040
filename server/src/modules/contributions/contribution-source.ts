import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'

/** Both included; from the first record on where no first day is said. */
export interface ContributionDays {
  from: string | null
  to: string
}

/** One record behind a part of somebody's contribution. */
export interface ContributionLine {
  part: string
  id: string
  since: string
  /** The first day on which it holds no more; null where it still does, or took a day. */
  until: string | null
  /** What it was; empty where it is out of the asker's reach, and counts none the less. */
  what: string
  /** With or for whom: a team, a unit. */
  note: string
  /** Null in parts that are counted by times alone. */
  hours: number | null
  /** How many it stands for; one where it is left out. */
  times?: number
  /** Where the workbench shows the record; null where the asker may not see it. */
  screen: string | null
}

export interface ContributionPart {
  /** Its words stand in the locales under `contributions.part.CODE`. */
  code: string
  /** By which parts are put in order, those of all sources together. */
  place: number
  /** Whether its hours are added up beside its times. */
  hours: boolean
}

/** A module that keeps what people contributed: its parts of the sheet, and the records of each, only what counts. */
export interface ContributionSource {
  parts: readonly ContributionPart[]
  /** The newest first, of these days; `own` sees all that is one's own. */
  read(
    db: Kysely<Database>,
    memberId: string,
    days: ContributionDays,
    asker: Actor | 'own',
  ): Promise<ContributionLine[]>
}

export const contributionSources = extensionPoint<ContributionSource>('sources of contributions')

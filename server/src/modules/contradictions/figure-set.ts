import type { Figure, Knowledge } from '@medelge/consistency'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'

/** Figures that are looked over together, with what is known beside them. */
export interface FigureSet {
  organizationId: number
  figures: Figure[]
  knowledge?: Knowledge
}

/** A noun whose figures can contradict each other: a form, the year of a unit. */
export interface FigureSource {
  /** As it stands in addresses. */
  kind: string
  /** The screen on which what contradicts itself there is shown. */
  screenOf(id: string): string
  /** The unit one of them stands at; undefined where there is none. */
  unitOf(db: Kysely<Database>, id: string): Promise<number | undefined>
  /** Those of one of them, as they are now; undefined where there is none. */
  read(db: Kysely<Database>, id: string, now: Date): Promise<FigureSet | undefined>
}

export const figureSources = extensionPoint<FigureSource>('figures that may contradict each other')

import { OUTREACH_KINDS } from '@medelge/figures'
export type SessionKind =
  | 'lecture'
  | 'training'
  | 'exhibition'
  | 'tour-stop'
  | 'consultation'
  | 'key-date'
  | 'contest'
  | 'stream'
  | 'visit'
  | 'academic'
  | 'international'
  | 'cadre-training'

export type Audience =
  | 'public'
  | 'teenagers'
  | 'farmers-herders'
  | 'industrial-workers'
  | 'elderly'
  | 'officials'
  | 'sci-tech-workers'

export type CountMethod = 'scan' | 'roll' | 'sheet' | 'counted-photo' | 'estimate'

export interface HeadCount {
  audience: Audience
  offline: number
  online: number
}

export interface SessionFacts {
  code: string
  kind: SessionKind
  title: string
  series?: string
  themes: string[]
  /** YYYY-MM-DD */
  day: string
  /** HH:MM */
  startTime: string
  endTime: string
  /** A banner or a town. */
  areaCode: string
  place: string
  /** Organization codes; the first leads. */
  hosts: string[]
  experts: string[]
  headcounts: HeadCount[]
  countMethod: CountMethod
  /** Leaflets handed out. */
  materials: number
  /** Contest entries collected. */
  works: number
  note: string
}

/** Kinds that reach the public, as the ledger's rules count them. */
export const outreachKinds: readonly SessionKind[] = OUTREACH_KINDS

export const people = ({ headcounts }: Pick<SessionFacts, 'headcounts'>) =>
  headcounts.reduce((sum, { offline, online }) => sum + offline + online, 0)

export const offlinePeople = ({ headcounts }: Pick<SessionFacts, 'headcounts'>) =>
  headcounts.reduce((sum, { offline }) => sum + offline, 0)

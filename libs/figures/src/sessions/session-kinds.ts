interface KindAim {
  /** The series it is recorded under. */
  readonly series: string
  /** Words in the name of a unit or the title of a session that give it away. */
  readonly words: readonly string[]
  /** The kind of facility a unit has for it. */
  readonly facility: string
}

interface Kind {
  readonly code: string
  /** Fields that only some records have, and this kind is asked for. */
  readonly asks?: readonly string[]
  /** The vehicles and exhibitions on the road: whole units exist for nothing else. */
  readonly aims?: readonly KindAim[]
}

/**
 * The kinds of session; each is one word on the door of the same record. A kind is a line here and its word in the
 * application's locale files. Which metrics it feeds is the business of the rules, where a change has a version.
 */
const KINDS = [
  { code: 'lecture' },
  { code: 'training' },
  { code: 'exhibition' },
  {
    code: 'tour-stop',
    aims: [
      { series: 'caravan', words: ['大篷车'], facility: 'caravan' },
      { series: 'mobile-museum', words: ['流动科技馆'], facility: 'mobile-museum' },
    ],
  },
  { code: 'consultation' },
  { code: 'key-date' },
  { code: 'contest', asks: ['works'] },
  { code: 'stream' },
  { code: 'visit' },
  { code: 'academic' },
  { code: 'international' },
  { code: 'cadre-training' },
  { code: 'meeting' },
] as const satisfies readonly Kind[]

type Codes<K extends readonly Kind[]> = { readonly [N in keyof K]: K[N]['code'] }

export const SESSION_KINDS = KINDS.map(({ code }) => code) as unknown as Codes<typeof KINDS>

export type SessionKind = (typeof SESSION_KINDS)[number]

const kinds: readonly (Kind & { readonly code: SessionKind })[] = KINDS

/**
 * The fields a kind is asked for beyond those every session has.
 * @example
 * askedOf('contest') // → ['works']
 * askedOf('lecture') // → []
 */
export const askedOf = (kind: SessionKind | undefined): readonly string[] =>
  kinds.find(({ code }) => code === kind)?.asks ?? []

/** A series that its hosts, its title or the vehicle itself give away; kind and series are what it is recorded under. */
export interface Aim extends KindAim {
  readonly kind: SessionKind
}

export const SESSION_AIMS: readonly Aim[] = kinds.flatMap(({ code, aims = [] }) =>
  aims.map((aim) => ({ ...aim, kind: code })),
)

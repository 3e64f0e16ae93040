import { KINDS, type SessionKindEntry } from './session-kind-entries.ts'

type Codes<K extends readonly SessionKindEntry[]> = { readonly [N in keyof K]: K[N]['code'] }

export const SESSION_KINDS = KINDS.map(({ code }) => code) as unknown as Codes<typeof KINDS>

export type SessionKind = (typeof SESSION_KINDS)[number]

const kinds: readonly (SessionKindEntry & { readonly code: SessionKind })[] = KINDS

/**
 * The fields a kind is asked for beyond those every session has.
 * @example
 * askedOf('contest') // → ['works']
 * askedOf('lecture') // → []
 */
export const askedOf = (kind: SessionKind | undefined): readonly string[] =>
  kinds.find(({ code }) => code === kind)?.asks ?? []

/** A series that its hosts, its title or the vehicle itself give away; kind and series are what it is recorded under. */
export type Aim = NonNullable<SessionKindEntry['aims']>[number] & { readonly kind: SessionKind }

export const SESSION_AIMS: readonly Aim[] = kinds.flatMap(({ code, aims = [] }) =>
  aims.map((aim) => ({ ...aim, kind: code })),
)

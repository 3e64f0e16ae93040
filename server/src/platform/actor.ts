import { type PlatformError, platformErrors } from './errors.ts'

export const roles = [
  'recorder',
  'checker',
  'officer',
  'finance',
  'evaluator',
  'leader',
  'administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Roles of those who work with records; whoever audits sees who did what, and no record for it. */
export const workRoles = roles.filter((role) => role !== 'auditor')

/** Whoever asks. Nobody is an actor too: `anonymous` holds no role. */
export interface Actor {
  id: string | null
  name: string
  /** The name typed to sign in; unknown for work done in a person's name by the platform. */
  account?: string
  roles: readonly { role: Role; organizationId: number }[]
  /** What the person must do before their roles are theirs. */
  demands?: Demand
  /** What another system may, where it asks by a key instead of a person by a session. */
  program?: Program
  /** Why whoever asks is nobody, where what they brought along is not good. */
  refused?: PlatformError
}

/** A key holds permissions and no role: it is given parts of the interface, at a unit and below. */
export interface Program {
  organizationId: number
  permissions: ReadonlySet<string>
  /** The parts of the interface, by their names. */
  scopes: ReadonlySet<string>
  /** Requests in a minute. */
  perMinute: number
}

/** Whether an actor, by its id, is another system: nobody who could be told something, or sign in. */
export const isProgram = (id: string | null): boolean => id?.startsWith('key:') ?? false

/** A password of one's own, or one that is not outdated; a second factor where a role needs one. */
export type Demand = 'password' | 'second-factor'

export const anonymous: Actor = { id: null, name: '', roles: [] }

/** One line of a policy: which roles may do it, at the record's organization or anywhere above. */
export interface Permission {
  name: string
  roles: readonly Role[]
}

export type Policy<V extends string> = Record<V, Permission>

const catalogue = new Map<string, Permission>()

/** Every permission of the product, in the order the policies were written down. */
export const permissionCatalogue = (): readonly Permission[] => [...catalogue.values()]

/** Names who may do what with a noun, a line per verb; anything not written is denied. */
export function policy<const V extends string>(noun: string, rules: Record<V, readonly Role[]>): Policy<V> {
  const lines = {} as Policy<V>
  for (const verb of Object.keys(rules) as V[]) {
    lines[verb] = { name: `${noun}.${verb}`, roles: rules[verb] }
    catalogue.set(lines[verb].name, lines[verb])
  }
  return lines
}

/** Organizations where the actor holds one of the permission's roles, or a key the permission itself. */
export const seats = ({ roles, program }: Actor, permission: Permission): number[] =>
  program
    ? program.permissions.has(permission.name)
      ? [program.organizationId]
      : []
    : roles.filter((seat) => permission.roles.includes(seat.role)).map((seat) => seat.organizationId)

/** Whether a role held somewhere on `chain` (the record's organizations and all above them) allows it. */
export const allows = (actor: Actor, permission: Permission, chain: readonly number[]): boolean =>
  seats(actor, permission).some((organization) => chain.includes(organization))

/** Ring 2: refuses with 404, so that absent and forbidden look the same from outside. */
export function authorize(actor: Actor, permission: Permission, chain: readonly number[]): void {
  if (!allows(actor, permission, chain)) throw platformErrors.NOT_FOUND()
}

/** What the actor may do next with a record, for the screens. */
export function abilities<V extends string>(
  actor: Actor,
  rules: Policy<V>,
  chain: readonly number[],
): Record<V, boolean> {
  const answers = {} as Record<V, boolean>
  for (const verb of Object.keys(rules) as V[]) answers[verb] = allows(actor, rules[verb], chain)
  return answers
}

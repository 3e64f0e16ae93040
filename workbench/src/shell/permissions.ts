import type { Session } from './session/session.ts'

export type Role = Session['person']['roles'][number]['role']

/** All roles there are, in the order people know them. */
export const everyone = [
  'recorder',
  'checker',
  'officer',
  'finance',
  'evaluator',
  'leader',
  'administrator',
  'auditor',
] as const

const workers = everyone.filter((role) => role !== 'auditor')

/** Which roles hold a permission, to tell whom it stops what to ask for. A test holds it to the server's policies. */
export const holders = {
  'session.read': workers,
  'session.record': ['recorder', 'officer', 'checker'],
  'session.correct': ['checker', 'officer'],
  'member.read': workers,
  'member.manage': ['officer', 'administrator'],
  'register.read': workers,
  'register.record': ['recorder', 'officer', 'checker'],
  'register.define': ['officer', 'administrator'],
  'figure.read': workers,
  'document.read': workers,
  'document.write': ['officer', 'finance'],
  'document.comment': ['officer', 'finance', 'checker', 'leader', 'evaluator'],
  'document.correct': ['checker', 'officer'],
  'document.issue': ['officer'],
  'document.receive': ['officer'],
  'collection.read': workers,
  'collection.ask': ['officer'],
  'collection.answer': ['recorder', 'officer'],
  'collection.correct': ['checker', 'officer'],
  'check.decide': ['checker'],
  'check.arrange': ['officer', 'administrator'],
  'declaration.read': workers,
  'declaration.record': ['recorder', 'officer', 'finance', 'administrator'],
  'contradiction.read': workers,
  'contradiction.answer': ['recorder', 'checker', 'officer', 'finance'],
  'figure.define': ['officer', 'administrator'],
  'target.read': workers,
  'target.set': ['officer', 'administrator'],
  'figure.close': ['leader', 'administrator'],
  'figure.verify': ['evaluator', 'leader', 'administrator'],
  'published-figure.publish': ['officer', 'leader'],
  'appraisal.read': workers,
  'appraisal.write': ['officer', 'finance'],
  'appraisal.evaluate': ['evaluator'],
  'organization.manage': ['administrator'],
  'person.read': ['administrator', 'leader', 'auditor'],
  'person.manage': ['administrator'],
  'key.manage': ['administrator'],
  'webhook.manage': ['administrator'],
  'audit.read': ['auditor'],
  'retention.read': ['administrator', 'auditor'],
  'retention.set': ['administrator'],
  'operation.watch': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

/** What a screen may ask for. */
export type Permission = keyof typeof holders

/** Every role that holds one of these, in the order of rank. */
export const rolesFor = (needs: readonly Permission[]): Role[] =>
  everyone.filter((role) => needs.some((need) => (holders[need] as readonly Role[]).includes(role)))

export const mayOne = ({ may }: Pick<Session, 'may'>, needs: readonly Permission[]): boolean =>
  needs.length === 0 || needs.some(may)

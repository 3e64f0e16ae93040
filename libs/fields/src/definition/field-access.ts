import type { FormDefinition } from './definition.ts'

/** The codes of the fields that somebody sees, and of those among them that are theirs to fill in. */
export interface FieldAccess {
  readonly see: ReadonlySet<string>
  readonly change: ReadonlySet<string>
}

const among = (roles: readonly string[], of: readonly string[] | undefined) =>
  of === undefined || of.some((role) => roles.includes(role))

/**
 * What somebody with these roles sees and fills in of a form, given that they see or change the record. Whoever may
 * change a field sees it; what is computed nobody changes.
 *
 * @example
 * const phone = { code: 'phone', words: { zh: '电话' }, type: 'line', see: ['leader'], change: ['officer'] } as const
 * const form = { code: 'team', version: 1, words: { zh: '队伍' }, fields: [phone] }
 * fieldAccess(form, ['leader']).change.has('phone') // → false
 * fieldAccess(form, ['officer']).see.has('phone') // → true
 */
export function fieldAccess({ fields }: FormDefinition, roles: readonly string[]): FieldAccess {
  const change = fields.filter(
    (field) =>
      field.computed === undefined && among(roles, field.change) && (field.change || among(roles, field.see)),
  )
  const see = fields.filter((field) => among(roles, field.see) || change.includes(field))
  return { see: new Set(see.map(({ code }) => code)), change: new Set(change.map(({ code }) => code)) }
}

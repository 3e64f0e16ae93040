import { type FieldAccess, type FormDefinition, fieldAccess } from '@medelge/fields/definition'
import { useMemo } from 'react'
import { useSession } from '#shell/session/session.ts'

/**
 * Which fields of a list somebody sees and may write, where it says so of any; the server says it anew by the roles held at the
 * record's own unit.
 */
export function useOwnFields(form: FormDefinition): FieldAccess | undefined {
  const { person } = useSession()
  return useMemo(() => {
    const limited = form.fields.some(({ change, see }) => change !== undefined || see !== undefined)
    const roles = person.roles.map(({ role }) => role)
    return limited ? fieldAccess(form, roles) : undefined
  }, [form, person])
}

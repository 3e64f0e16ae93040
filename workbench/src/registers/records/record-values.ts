import { draftOf } from '@medelge/fields'
import type { FieldAccess, Form } from '@medelge/fields/definition'
import { settleDraft, type Values } from '#engines/fields/form/settle-draft.ts'
import { today } from '#kit/format.ts'

/** What stands in a form of a record: what every record has, and the fields of its list beside it under their codes. */
export interface RecordValues extends Record<string, unknown> {
  name: string
  organizationId: number
  areaId?: number | null
  note?: string
  /** Why it enters closed books; asked for only once they turned out to be closed. */
  adjustment?: string
  evidence?: string[]
}

interface Held {
  name: string
  organizationId: number
  areaId: number | null
}

/** What a record holds, as its form shows it. */
export const shownValues = (form: Form, { name, organizationId, areaId }: Held, values: Values) => ({
  ...{ name, organizationId, areaId },
  ...(draftOf(form.fields, values as never) as Record<string, unknown>),
})

/** The reason it was given for closed books, as its form shows it again. */
export const reasonOf = ({ adjustment }: { adjustment: string | null }) =>
  adjustment === null ? {} : { adjustment }

/** What is sent of a form: the fields of the list that are asked and one’s own, apart from what every record has. */
export function sentFacts(form: Form, all: RecordValues, before?: Values, access?: FieldAccess) {
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(form.fields, name)))
  const { given } = settleDraft(form, own, { today: today(), before, access })
  return {
    name: all.name,
    organizationId: all.organizationId,
    areaId: all.areaId ?? null,
    values: given,
  }
}

import { type Binding, type DraftedSection, readsOf } from '@medelge/documents'
import { initialValues } from '@medelge/fields/definition'
import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readFigures } from '#modules/figures'
import { recordedDecimal } from '../figures/recorded-decimal.ts'
import { getForm } from '../templates.ts'

type Values = Record<string, unknown>

/** A decimal as the field keeps it: whole numbers are numbers, all others texts. */
function keptIn(form: string, code: string, text: string): unknown {
  const field = getForm(form).fields.find((one) => one.code === code)
  return field?.type === 'whole-number' ? Number(text) : text
}

/** What figures are, as decimals in their units. */
async function decimalsOf(db: Kysely<Database>, bindings: readonly Binding[], now: Date) {
  const asked = bindings.flatMap((binding) => readsOf(binding).slice(0, 1))
  const figures = await readFigures(
    db,
    asked.map(({ period, ...one }) => ({ ...one, period: parsePeriod(period) })),
    { now },
  )
  return figures.map(recordedDecimal)
}

/** What a template fills in of the forms of a draft, section by section: words, and figures that are known. */
export async function filledValues(
  db: Kysely<Database>,
  sections: readonly DraftedSection[],
  now: Date,
): Promise<Values[]> {
  const bound = sections.flatMap(({ fills = {} }) =>
    Object.values(fills).filter((fill): fill is Binding => typeof fill !== 'string'),
  )
  const decimals = new Map((await decimalsOf(db, bound, now)).map((text, nth) => [bound[nth], text]))
  return sections.map(({ form, fills = {} }) => {
    if (form === undefined) return {}
    const known = Object.entries(fills).flatMap(([field, fill]) => {
      const value = typeof fill === 'string' ? fill : decimals.get(fill)
      return value === undefined ? [] : [[field, keptIn(form, field, value)] as const]
    })
    return Object.fromEntries(known)
  })
}

/** What stands in the forms of a draft at first: what each form itself begins with, and what the template fills in. */
export async function firstValues(
  db: Kysely<Database>,
  sections: readonly DraftedSection[],
  now: Date,
): Promise<Values[]> {
  const filled = await filledValues(db, sections, now)
  return sections.map(({ form }, nth) =>
    form === undefined ? {} : { ...initialValues(getForm(form)), ...filled[nth] },
  )
}

import {
  type Block,
  type Draft,
  type FillContext,
  fillTemplate,
  mapBindings,
  shiftBinding,
  shiftYears,
  type Template,
  type Text,
} from '@medelge/documents'
import { type Period, PeriodError, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findMetrics } from '#modules/figures'
import { inField } from '#platform/errors'
import type { DocumentHead } from '../document.content.ts'
import { documentErrors } from '../document.errors.ts'
import type { DocumentRow } from '../document.ts'
import type { SectionRow } from '../sections/section.ts'

const GRAINS: Record<Template['covers'], readonly Period['grain'][]> = {
  year: ['year'],
  month: ['month'],
  years: ['years'],
}

/** A period a template can be about, or a refusal. */
export function demandPeriod({ covers }: Pick<Template, 'covers'>, period: string): void {
  const unfit = () => documentErrors.DOCUMENT_PERIOD_UNFIT({ period, ...inField('period') })
  try {
    if (!GRAINS[covers].includes(parsePeriod(period).grain)) throw unfit()
  } catch (error) {
    throw error instanceof PeriodError ? unfit() : error
  }
}

/** A whole draft from a template, every figure bound to the unit and the period. */
export async function draftFrom(
  db: Kysely<Database>,
  template: Template,
  facts: Omit<FillContext, 'nameOf'>,
): Promise<Draft> {
  const names = new Map((await findMetrics(db, {})).map(({ code, name }) => [code, name]))
  return fillTemplate(template, { ...facts, nameOf: (metric) => names.get(metric) ?? metric })
}

const yearOf = (period: string) => Number(parsePeriod(period).to.slice(0, 4))

const shiftHead = (years: number) => (head: string) =>
  head.replaceAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g, (year) => String(Number(year) + years))

/** A text of another year: the words stay, and what is read is read of the new one. */
export function carriedOver(body: Text, years: number): Text {
  const moved = mapBindings(body, (binding) => shiftBinding(binding, years))
  return {
    ...moved,
    content: moved.content.flatMap((block): Block[] => {
      // A photo is of its own year.
      if (block.type === 'photo') return []
      if (block.type === 'recordTable')
        return [{ ...block, attrs: { ...block.attrs, period: shiftYears(block.attrs.period, years) } }]
      if (block.type === 'figureTable')
        return [{ ...block, attrs: { ...block.attrs, columns: block.attrs.columns.map(shiftHead(years)) } }]
      return [block]
    }),
  }
}

// The year of the document itself and the one after it, as its words have them; other years are history and stay.
const saidYears = (text: string, from: number, years: number) =>
  text.replaceAll(/(?<!\d)(\d{4})(?=年)/g, (year) =>
    Number(year) === from || Number(year) === from + 1 ? String(Number(year) + years) : year,
  )

/** Sections taken over from a document of another year, those that have figures or words alike. */
export function draftFromLast(
  last: Pick<DocumentRow, 'title' | 'period' | 'head'>,
  sections: readonly SectionRow[],
  period: string,
): Draft & { head: DocumentHead } {
  const years = yearOf(period) - yearOf(last.period)
  const from = yearOf(last.period)
  return {
    title: saidYears(last.title, from, years),
    head: {
      ...{ ...last.head, number: '', signedOn: '' },
      covering: saidYears(last.head.covering, from, years),
    },
    sections: sections.map(({ key, level, heading, guide, form, body }) => ({
      ...{ key, level, guide, heading: saidYears(heading, from, years) },
      ...(form === null ? {} : { form }),
      text: carriedOver(body, years),
    })),
  }
}

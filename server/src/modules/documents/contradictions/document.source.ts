import type { Figure } from '@medelge/consistency'
import { parsePeriod } from '@medelge/figures'
import { type FigureSource, figureKinds, yearFigures } from '#modules/contradictions'
import { isUuid } from '#platform/text/formats'
import { statusOf } from '../checking/status.ts'
import type { SectionContent } from '../document.content.ts'
import { findDocument, findDocumentHeads } from '../document.store.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { saidLines } from '../figures/said-lines.ts'
import { findSections } from '../sections/section.store.ts'

const AROUND = 40

function figureOf(said: SaidFigure, document: string, section: string, quote: string): Figure[] {
  const kind = figureKinds[said.kind]
  if (kind === undefined || said.amount === null) return []
  const { from, to } = parsePeriod(said.binding.period)
  return [
    {
      ...{ document, section, quote, kind, to, unit: said.unit, source: said.mark },
      ...(from === null || kind === 'stock' ? {} : { from }),
      ...{ id: said.place, code: said.binding.metric, name: said.metricName },
      organization: said.organizationName,
      value: said.amount / 10 ** said.scale,
    },
  ]
}

/** Brackets of the private area of Unicode: nothing a text says. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const MARK = new RegExp(`${OPEN}(f\\d+)${CLOSE}`, 'gu')

/** What stands around each figure of a text, by its place. */
function quotesOf(sections: readonly SectionContent[], figures: readonly SaidFigure[]): Map<string, string> {
  const marked = (figure: SaidFigure | undefined) =>
    figure ? `${OPEN}${figure.place}${CLOSE}${figure.text ?? ''}` : ''
  const lines = sections.flatMap((one) => saidLines(one, figures, marked))
  return new Map(
    lines.flatMap((line) =>
      [...line.matchAll(MARK)].map(({ 1: place = '', index }): [string, string] => [
        place,
        line.slice(Math.max(0, index - AROUND), index + AROUND).replaceAll(MARK, ''),
      ]),
    ),
  )
}

/**
 * A document as people see it now: its figures among themselves, and against what the ledger says of its unit in its
 * year and the one before.
 */
export const documentSource: FigureSource = {
  kind: 'document',
  screenOf: (id) => `/documents/${id}/contradictions`,
  unitOf: async (db, id) => (isUuid(id) ? (await findDocumentHeads(db, [id]))[0]?.organizationId : undefined),
  async read(db, id, now) {
    const row = isUuid(id) ? await findDocument(db, id) : undefined
    if (!row) return undefined
    const { content, figures } = await statusOf(db, row, await findSections(db, row.id), now)
    const quotes = quotesOf(content.sections, figures)
    const headings = new Map(content.sections.map(({ key, heading }) => [key, heading]))
    const own = figures.flatMap((said) =>
      figureOf(
        said,
        content.title,
        headings.get(said.section) ?? '',
        quotes.get(said.place) ?? said.metricName,
      ),
    )
    const year = Number(parsePeriod(row.period).to.slice(0, 4))
    const ledger = await yearFigures(db, { organization: row.organizationId, year }, now)
    return { organizationId: row.organizationId, figures: [...own, ...ledger] }
  },
}

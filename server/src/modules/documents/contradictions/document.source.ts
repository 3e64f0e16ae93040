import type { Figure, FigureKind } from '@medelge/consistency'
import { plainLines, type Text } from '@medelge/documents'
import { type MetricKind, parsePeriod } from '@medelge/figures'
import { type FigureSource, yearFigures } from '#modules/contradictions'
import { statusOf } from '../checking/status.ts'
import { findDocument, findDocumentHeads } from '../document.store.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { findSections } from '../sections/section.store.ts'

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const AROUND = 40

const kinds: Partial<Record<MetricKind, FigureKind>> = {
  ...{ flow: 'flow', stock: 'stock', ratio: 'rate', rank: 'rank' },
}

function figureOf(said: SaidFigure, document: string, section: string, quote: string): Figure[] {
  const kind = kinds[said.kind]
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
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu')

/** What stands around each figure, by its place in the document. */
function quotesOf(bodies: readonly Text[], texts: readonly (string | null)[]): Map<number, string> {
  let nth = 0
  const lines = bodies.flatMap((body) => plainLines(body, () => `${OPEN}${nth}${CLOSE}${texts[nth++] ?? ''}`))
  return new Map(
    lines.flatMap((line) =>
      [...line.matchAll(MARK)].map(({ 1: place, index }): [number, string] => [
        Number(place),
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
  unitOf: async (db, id) =>
    isUuid.test(id) ? (await findDocumentHeads(db, [id]))[0]?.organizationId : undefined,
  async read(db, id, now) {
    const row = isUuid.test(id) ? await findDocument(db, id) : undefined
    if (!row) return undefined
    const { content, figures } = await statusOf(db, row, await findSections(db, row.id), now)
    const quotes = quotesOf(
      content.sections.map(({ body }) => body),
      figures.map(({ text }) => text),
    )
    const headings = new Map(content.sections.map(({ key, heading }) => [key, heading]))
    const own = figures.flatMap((said, nth) =>
      figureOf(said, content.title, headings.get(said.section) ?? '', quotes.get(nth) ?? said.metricName),
    )
    const year = Number(parsePeriod(row.period).to.slice(0, 4))
    const ledger = await yearFigures(db, { organization: row.organizationId, year }, now)
    return { organizationId: row.organizationId, figures: [...own, ...ledger] }
  },
}

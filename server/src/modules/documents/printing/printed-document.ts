import { parsePeriod, periodLabel } from '@medelge/figures'
import type { PrintedDocument } from '#engines/documents/writing/printed'
import type { PaperPhoto } from '#modules/evidence'
import { sentence } from '#platform/locale'
import type { DocumentContent } from '../document.content.ts'
import type { DocumentRow } from '../document.ts'
import { printedEmbedded } from '../embedding/printed-embedded.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { printedForm } from './printed-form.ts'
import { printedText } from './printed-text.ts'

/** What paper must say that is not, or no longer, what was confirmed. */
export function noticeOn(state: DocumentRow['state'], frozen: { revokedAt: Date | null } | undefined) {
  if (frozen) return frozen.revokedAt ? sentence('zh-CN', 'document.notice.revoked') : null
  return state === 'counted' ? null : sentence('zh-CN', `document.notice.${state}`)
}

export interface ToPrint {
  id: string
  content: DocumentContent
  figures: readonly SaidFigure[]
  notice: string | null
  version: PrintedDocument['version']
  /** The day in the region. */
  today: string
  /** By their digests. */
  images: ReadonlyMap<string, PaperPhoto>
}

/** A document with every figure said, as the writers of files take it. */
export function printedDocument({
  id,
  content,
  figures,
  notice,
  version,
  today,
  images,
}: ToPrint): PrintedDocument {
  let [place, table, photo] = [0, 0, 0]
  const supply = {
    place: () => `f${++place}`,
    records: () => content.records[table++],
    photo: () => images.get(content.photos?.[photo++]?.sha256 ?? '') ?? null,
  }
  return {
    ...{ id, layout: content.layout, title: content.title, unit: content.unitName, head: content.head },
    periodLabel: periodLabel(parsePeriod(content.period), 'zh-CN'),
    sections: content.sections.map(({ key, level, heading, form, body, values }) => ({
      ...{ key, level, heading },
      blocks: [
        ...(form === null ? [] : [printedForm(form, values, today)]),
        ...printedText(body, supply),
        ...printedEmbedded(content.embedded?.find(({ section }) => section === key)),
      ],
    })),
    figures: figures.map(({ section: _, cell: __, text, ...figure }) => ({ ...figure, text: text ?? '—' })),
    ...{ notice, version, errata: [] },
  }
}

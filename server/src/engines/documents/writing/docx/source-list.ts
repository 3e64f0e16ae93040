import { type FileChild, InternalHyperlink, Paragraph } from 'docx'
import type { PrintedDocument } from '../printed.ts'
import { exactOf, markOf, say, scopeOf, statedIn } from '../said.ts'
import { headingOf, words } from './blocks.ts'
import { type Fields, runsOf } from './fields.ts'
import { STYLE } from './styles.ts'

/**
 * Where each number comes from, behind a draft: for whoever checks it. What is approved looks as it is issued; there
 * the same stands in the properties of the file, in the appendix of the page and in the evidence bundle.
 */
export function sourceList(printed: PrintedDocument, fields: Fields): FileChild[] {
  const stated = statedIn(printed)
  if (printed.version !== null || fields.marked.length + stated.length === 0) return []
  const entry = (name: string, said: string, source: string) =>
    new Paragraph({
      style: STYLE.cell,
      children: [
        new InternalHyperlink({ anchor: name, children: runsOf({ text: said, bold: true }) }),
        ...runsOf({ text: `　${source}` }),
      ],
    })
  return [
    headingOf(1, words(say('sources')), fields, { pageBreakBefore: true }),
    new Paragraph({ style: STYLE.cell, children: runsOf({ text: say('sources-note') }) }),
    ...fields.marked.map(({ name, figure }) =>
      entry(
        name,
        figure.text,
        `${scopeOf(figure)}${say('between')}${exactOf(figure)}${say('between')}${markOf(figure)}`,
      ),
    ),
    ...stated.map(({ text, source }, nth) => entry(`s_${nth + 1}`, text, say('stated', { source }))),
  ]
}

import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { withoutUnsound } from '#platform/text/formats'
import { CHARACTER, FACE, SIZE, twips } from './faces.ts'

/** A4 with the margins of GB/T 9704: 156 × 225 mm of text. */
const properties: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      header: twips(20),
      // The number stands 7 mm below the text.
      footer: twips(23),
    },
  },
}

/** — 1 — on the outer side, a character from the edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const indent = side === 'left' ? { left: CHARACTER } : { right: CHARACTER }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent,
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FACE.song, size: SIZE.four }),
        ],
      }),
    ],
  })
}

const emptyFooter = () => new Footer({ children: [new Paragraph({})] })

const noticeAbove = (notice: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            text: withoutUnsound(notice),
            font: FACE.heading,
            size: SIZE.smallFour,
            color: 'B3261E',
          }),
        ],
      }),
    ],
  })

/** A section of pages: what they must say stands above each, its number below; a cover bears none. */
export function pages(
  children: ISectionOptions['children'],
  { notice, cover = false, begins = false }: { notice: string | null; cover?: boolean; begins?: boolean },
): ISectionOptions {
  const header = () => (notice === null ? undefined : noticeAbove(notice))
  const [above, even, first] = [header(), header(), header()]
  return {
    properties: {
      ...properties,
      page: { ...properties.page, ...(begins ? { pageNumbers: { start: 1 } } : {}) },
    },
    ...(above && even && first ? { headers: { default: above, even, first } } : {}),
    footers: cover
      ? { default: emptyFooter(), even: emptyFooter() }
      : { default: pageNumber('right'), even: pageNumber('left') },
    children,
  }
}

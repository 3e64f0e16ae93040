/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { drawnAbove } from '../chart-of.ts'
import { columnWidths, widthOf } from '../column-widths.ts'
import type {
  PrintedBlock,
  PrintedFigure,
  PrintedLine,
  PrintedPhoto,
  PrintedSection,
  PrintedTable,
} from '../printed.ts'
import { exactOf, linkTo, markOf, say, scopeOf, wordsOf } from '../said.ts'
import type { Anchors } from './anchors.ts'

/** What is no longer than this stands in the middle of its cell, in characters. */
const SHORT = 10

/** Characters side by side in a table. */
const ROOM = 36

/** What a number is, in one line: metric, unit, time, exact value, and where it comes from. */
const told = (figure: PrintedFigure): string =>
  [scopeOf(figure), exactOf(figure), markOf(figure)].join(say('between'))

export const Line = ({ line, anchors }: { line: PrintedLine; anchors: Anchors }) => (
  <>
    {line.map((inline, nth) => {
      if (inline.kind === 'break') return <br key={nth} />
      if (inline.kind === 'figure') {
        const figure = anchors.at(inline.place)
        return (
          <a key={nth} id={anchors.nameOf(inline.place)} href={linkTo(inline.place)} title={told(figure)}>
            {figure.text}
          </a>
        )
      }
      const words = inline.source ? (
        <span class="stated" title={say('stated', { source: inline.source })}>
          {inline.text}
        </span>
      ) : (
        inline.text
      )
      const slanted = inline.italic ? <i>{words}</i> : words
      return inline.bold ? <b key={nth}>{slanted}</b> : <span key={nth}>{slanted}</span>
    })}
  </>
)

function Table({ table, anchors }: { table: PrintedTable; anchors: Anchors }) {
  const { title, head, rows } = table
  // Ours alone; what people wrote stands in it only as quoted text.
  const drawn = drawnAbove(table, anchors.at)
  const columns = Math.max(1, head?.length ?? 0, ...rows.map((row) => row.length))
  return (
    <div class="scroll">
      {/* A caption of the table's own would stay behind when the table goes on to the next page. */}
      {title && <p class="caption">{title}</p>}
      {drawn && <div class="chart" dangerouslySetInnerHTML={{ __html: drawn.svg }} />}
      <table class="even" aria-label={title || undefined}>
        <colgroup>
          {columnWidths(table, anchors.at, ROOM).map((part, nth) => (
            <col key={nth} style={{ width: `${(part * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        {head && (
          <thead>
            <tr>
              {head.map((word, nth) => (
                <th key={nth} scope="col" colSpan={nth === head.length - 1 ? columns - nth : 1}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((line, nth) => {
                const Cell = head === null && nth === 0 ? 'th' : 'td'
                const isLong = widthOf(wordsOf(line, anchors.at)) > SHORT
                return (
                  <Cell
                    key={nth}
                    class={isLong && Cell === 'td' ? 'long' : undefined}
                    colSpan={nth === row.length - 1 ? columns - nth : 1}
                  >
                    <Line line={line} anchors={anchors} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Photo({ photo: { caption, image } }: { photo: PrintedPhoto }) {
  const address = image && `data:image/jpeg;base64,${Buffer.from(image.bytes).toString('base64')}`
  return (
    <figure class="photo">
      {address ? <img src={address} alt={caption} /> : <p class="gone">{say('photo-gone')}</p>}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

function Block({ block, anchors }: { block: PrintedBlock; anchors: Anchors }) {
  if (block.kind === 'photo') return <Photo photo={block} />
  if (block.kind === 'table') return <Table table={block} anchors={anchors} />
  if (block.kind === 'list') {
    const List = block.ordered ? 'ol' : 'ul'
    return (
      <List>
        {block.items.map((lines, nth) => (
          <li key={nth}>
            {lines.map((line, at) => (
              <p key={at}>
                <Line line={line} anchors={anchors} />
              </p>
            ))}
          </li>
        ))}
      </List>
    )
  }
  // The title of the page is the first heading; a section of the first level the second.
  const Tag = block.kind === 'paragraph' ? 'p' : (`h${block.level + 1}` as 'h4' | 'h5')
  return (
    <Tag>
      <Line line={block.line} anchors={anchors} />
    </Tag>
  )
}

export const Sections = ({
  sections,
  anchors,
}: {
  sections: readonly PrintedSection[]
  anchors: Anchors
}) => (
  <>
    {sections.map(({ level, heading, blocks }, nth) => {
      const Tag = `h${level + 1}` as 'h2' | 'h3' | 'h4'
      return (
        <section key={nth}>
          {heading && <Tag>{heading}</Tag>}
          {blocks.map((block, at) => (
            <Block key={at} block={block} anchors={anchors} />
          ))}
        </section>
      )
    })}
  </>
)

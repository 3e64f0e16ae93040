import {
  type ChartData,
  drawChart,
  type FigureTable,
  type Ink,
  SERIES_COLORS,
  type Shape,
} from '@medelge/documents'
import { useDocumentWords } from '../document-words.ts'
import type { SaidFigure } from '../use-document.ts'
import styles from './text.module.css'

const sizeOf = (figure: SaidFigure | undefined): number | null =>
  figure && figure.amount !== null ? figure.amount / 10 ** figure.scale : null

/** The numbers of a table as they are drawn; nothing where they are not all in one unit. */
function dataOf(
  { chart: kind, columns, rows }: FigureTable['attrs'],
  figures: readonly (SaidFigure | undefined)[],
): ChartData | undefined {
  if (!kind || new Set(figures.flatMap((one) => (one ? [one.unit] : []))).size > 1) return undefined
  let at = 0
  const values = rows.map(({ cells }) => cells.map((cell) => (cell ? sizeOf(figures[at++]) : null)))
  const labels = rows.map(({ label }) => label)
  const [categories, names] = kind === 'bars' ? [labels, columns] : [columns, labels]
  const of = (nth: number) => (kind === 'bars' ? values.map((row) => row[nth] ?? null) : (values[nth] ?? []))
  return { kind, categories, series: names.map((name, nth) => ({ name, values: of(nth) })) }
}

const colorOf = (ink: Ink): string =>
  typeof ink === 'string' ? `var(--${ink})` : (SERIES_COLORS[ink.series % SERIES_COLORS.length] ?? '')

function Drawn({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape
      return <rect {...{ x, y, width, height }} fill={colorOf(fill)} />
    }
    case 'line':
      return (
        <polyline
          points={shape.points.map((point) => point.join()).join(' ')}
          fill="none"
          stroke={colorOf(shape.stroke)}
          strokeWidth={shape.width}
        />
      )
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={3} fill={colorOf(shape.fill)} />
    case 'text':
      return (
        <text x={shape.x} y={shape.y} textAnchor={shape.anchor} fill={colorOf(shape.fill)}>
          {shape.text}
        </text>
      )
  }
}

/** A chart above its table, which says the same in words. */
export function ChartView({
  attrs,
  figures,
}: {
  attrs: FigureTable['attrs']
  figures: readonly (SaidFigure | undefined)[]
}) {
  const { t } = useDocumentWords()
  const data = dataOf(attrs, figures)
  const drawing = data && drawChart(data)
  if (!drawing) return null
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={t('chartOf', { title: attrs.title })}
      fontSize={12}
    >
      {drawing.shapes.map((shape, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shape has nothing else that names it
        <Drawn key={nth} shape={shape} />
      ))}
    </svg>
  )
}

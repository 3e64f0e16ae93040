import { type Drawing, type Ink, SERIES_COLORS, type Shape } from './chart.ts'

const INKS = { ink: '#1B2430', muted: '#5B6675', line: '#E3E7EC' } as const

const colorOf = (ink: Ink): string =>
  typeof ink === 'string' ? INKS[ink] : (SERIES_COLORS[ink.series % SERIES_COLORS.length] ?? INKS.ink)

const quoted = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, '')

const short = (length: number): string => String(Math.round(length * 10) / 10)

function elementOf(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${colorOf(fill)}"/>`
    }
    case 'line': {
      const points = shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ')
      return `<polyline points="${points}" fill="none" stroke="${colorOf(shape.stroke)}" stroke-width="${shape.width}"/>`
    }
    case 'dot':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="3" fill="${colorOf(shape.fill)}"/>`
    case 'text': {
      const { x, y, anchor, fill, text } = shape
      return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" fill="${colorOf(fill)}">${quoted(text)}</text>`
    }
  }
}

/**
 * A drawing as SVG that needs nothing beside itself: no style sheet, no script, no address. `label` is read to those who do not see it.
 * @example
 * svgOf({ width: 10, height: 10, shapes: [] }, '空').includes('aria-label') // → true
 */
export const svgOf = ({ width, height, shapes }: Drawing, label: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}" role="img" aria-label="${quoted(label)}" font-family="sans-serif" font-size="12">${shapes
    .map(elementOf)
    .join('')}</svg>`

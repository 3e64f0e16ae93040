import type { Chance } from '../chance.ts'

export const width = 1200
export const height = 800

const skies = ['#9cc9ee', '#b7d7ef', '#86b8e6', '#c9dbe6', '#a9c4d9']
const coats = ['#b5342d', '#2b5fa8', '#3c7a4a', '#d08a1d', '#6b4a8a', '#37414d', '#c9c4b8', '#8f2f52']
const skin = '#d9a781'

export const many = <Part>(count: number, part: (index: number) => Part): Part[] =>
  Array.from({ length: count }, (_, index) => part(index))

/** Sky, sun, clouds and two rows of hills. */
export function steppe(chance: Chance, horizon: number): string {
  const sky = chance.pick(skies)
  const hue = chance.whole(70, 115)
  const cloud = () => {
    const [x, y, size] = [chance.whole(0, width), chance.whole(40, horizon / 2), chance.whole(40, 110)]
    return `<ellipse cx="${x}" cy="${y}" rx="${size * 1.9}" ry="${size * 0.5}" fill="#fff" opacity="0.7"/>`
  }
  const hill = (base: number, light: number) => {
    const points = many(9, (index) => `${index * 150},${base - chance.whole(10, 90)}`).join(' ')
    return `<polygon points="0,${height} ${points} ${width},${height}" fill="hsl(${hue} 28% ${light}%)"/>`
  }
  const grass = many(260, () => {
    const [x, y] = [chance.whole(0, width), chance.whole(horizon + 30, height)]
    return `<path d="M${x} ${y}l${chance.whole(-4, 4)} -${chance.whole(6, 18)}" stroke="hsl(${hue} 40% ${chance.whole(28, 46)}%)"/>`
  })
  return `<rect width="${width}" height="${height}" fill="${sky}"/>
<circle cx="${chance.whole(80, 1100)}" cy="${chance.whole(60, 150)}" r="38" fill="#fff3c4"/>
${many(4, cloud).join('')}${hill(horizon, 52)}${hill(horizon + 40, 46)}
<rect y="${horizon + 30}" width="${width}" height="${height}" fill="hsl(${hue} 34% 41%)"/>${grass.join('')}`
}

export function floor(wall: string, ground: string, horizon: number): string {
  return `<rect width="${width}" height="${height}" fill="${wall}"/><rect y="${horizon}" width="${width}" height="${height}" fill="${ground}"/>`
}

/** A standing person whose feet are at x, y. */
export function person(chance: Chance, x: number, y: number, size: number): string {
  const coat = chance.pick(coats)
  const head = size * 0.14
  return `<g><rect x="${x - size * 0.13}" y="${y - size * 0.42}" width="${size * 0.1}" height="${size * 0.42}" fill="#2d3138"/>
<rect x="${x + size * 0.03}" y="${y - size * 0.42}" width="${size * 0.1}" height="${size * 0.42}" fill="#2d3138"/>
<rect x="${x - size * 0.2}" y="${y - size * 0.78}" width="${size * 0.4}" height="${size * 0.42}" rx="${size * 0.1}" fill="${coat}"/>
<circle cx="${x}" cy="${y - size * 0.9}" r="${head}" fill="${skin}"/>
<path d="M${x - head} ${y - size * 0.92}a${head} ${head} 0 0 1 ${head * 2} 0z" fill="#26221f"/></g>`
}

/** Rows of people, the nearer ones larger. */
export function crowd(chance: Chance, count: number, top: number, bottom: number, size: number): string {
  return many(count, () => ({ x: chance.whole(60, width - 60), y: chance.whole(top, bottom) }))
    .sort((a, b) => a.y - b.y)
    .map(({ x, y }) => person(chance, x, y, size * (0.7 + (0.5 * (y - top)) / Math.max(1, bottom - top))))
    .join('')
}

export function yurt(x: number, y: number, size: number): string {
  return `<g><path d="M${x - size} ${y}v-${size * 0.6}h${size * 2}v${size * 0.6}z" fill="#f3efe4"/>
<path d="M${x - size * 1.06} ${y - size * 0.6}Q${x} ${y - size * 1.5} ${x + size * 1.06} ${y - size * 0.6}z" fill="#fbf9f2"/>
<path d="M${x - size * 1.06} ${y - size * 0.6}h${size * 2.12}" stroke="#2f66a3" stroke-width="${size * 0.08}"/>
<rect x="${x - size * 0.2}" y="${y - size * 0.52}" width="${size * 0.4}" height="${size * 0.52}" fill="#a8402f"/>
<circle cx="${x}" cy="${y - size * 1.06}" r="${size * 0.12}" fill="#2f66a3"/></g>`
}

export function van(x: number, y: number, size: number): string {
  return `<g><rect x="${x}" y="${y - size * 0.62}" width="${size * 1.5}" height="${size * 0.56}" rx="${size * 0.05}" fill="#f4f6f8"/>
<path d="M${x + size * 1.5} ${y - size * 0.5}h${size * 0.2}l${size * 0.2} ${size * 0.22}v${size * 0.22}h-${size * 0.4}z" fill="#e7ebef"/>
<path d="M${x + size * 1.55} ${y - size * 0.45}h${size * 0.13}l${size * 0.13} ${size * 0.16}h-${size * 0.26}z" fill="#5b7c94"/>
<rect x="${x}" y="${y - size * 0.3}" width="${size * 1.5}" height="${size * 0.1}" fill="#c9302c"/>
<circle cx="${x + size * 0.45}" cy="${y - size * 0.46}" r="${size * 0.09}" fill="none" stroke="#2460a7" stroke-width="${size * 0.03}"/>
<ellipse cx="${x + size * 0.45}" cy="${y - size * 0.46}" rx="${size * 0.16}" ry="${size * 0.05}" fill="none" stroke="#2460a7" stroke-width="${size * 0.02}"/>
<circle cx="${x + size * 0.36}" cy="${y - size * 0.04}" r="${size * 0.12}" fill="#24272b"/>
<circle cx="${x + size * 1.5}" cy="${y - size * 0.04}" r="${size * 0.12}" fill="#24272b"/></g>`
}

/** A panel with lines of make-believe print: a poster, a blackboard, a screen. */
export function panel(
  chance: Chance,
  x: number,
  y: number,
  wide: number,
  high: number,
  fill: string,
): string {
  const lines = many(4, (index) => {
    const top = y + high * (0.2 + index * 0.18)
    return `<rect x="${x + wide * 0.1}" y="${top}" width="${wide * (0.3 + chance.next() * 0.5)}" height="${high * 0.06}" fill="#fff" opacity="0.75"/>`
  })
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${fill}" stroke="#3a3f45" stroke-width="4"/>${lines.join('')}`
}

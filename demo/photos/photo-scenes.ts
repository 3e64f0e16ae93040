import type { Chance } from '../chance.ts'
import { crowd, floor, many, panel, person, steppe, van, width, yurt } from './photo-parts.ts'

export type Scene =
  | 'caravan'
  | 'yurt-lecture'
  | 'classroom'
  | 'hall'
  | 'square'
  | 'pasture'
  | 'meeting'
  | 'studio'

function sheep(chance: Chance): string {
  const [x, y] = [chance.whole(80, width - 80), chance.whole(520, 700)]
  return `<g><ellipse cx="${x}" cy="${y}" rx="42" ry="26" fill="#f5f1e6"/><circle cx="${x + 42}" cy="${y - 10}" r="14" fill="#3b342d"/>
<path d="M${x - 22} ${y + 20}v24M${x + 20} ${y + 20}v24" stroke="#3b342d" stroke-width="6"/></g>`
}

function desk(chance: Chance, x: number, y: number): string {
  return `${person(chance, x, y + 30, 170)}<rect x="${x - 72}" y="${y - 20}" width="144" height="66" fill="#9a7447"/><rect x="${x - 80}" y="${y - 40}" width="160" height="24" fill="#b98a55"/>`
}

const desks = (chance: Chance) =>
  [560, 700].map((y) => many(5, (index) => desk(chance, 150 + index * 225, y)).join('')).join('')

function globe(chance: Chance, x: number): string {
  return `<rect x="${x - 70}" y="470" width="140" height="130" fill="#46505c"/><circle cx="${x}" cy="400" r="72" fill="hsl(${chance.whole(0, 359)} 45% 58%)"/><ellipse cx="${x}" cy="400" rx="72" ry="22" fill="none" stroke="#fff" stroke-width="4"/>`
}

const bunting = (chance: Chance) =>
  many(
    16,
    (index) =>
      `<path d="M${index * 76} 190l38 46l38 -46z" fill="hsl(${chance.whole(0, 359)} 60% 52%)" opacity="0.9"/>`,
  ).join('')

/** The inside of each drawing; nothing in it pretends to be a camera's picture. */
export const scenes: Record<Scene, (chance: Chance) => string> = {
  caravan: (chance) =>
    `${steppe(chance, 330)}${van(chance.whole(60, 420), 560, chance.whole(260, 330))}${crowd(chance, chance.whole(9, 22), 600, 770, 150)}`,
  'yurt-lecture': (chance) =>
    `${steppe(chance, 350)}${yurt(chance.whole(220, 500), 520, chance.whole(130, 190))}${yurt(chance.whole(820, 1050), 480, 100)}${panel(chance, 560, 400, 190, 130, '#2f5d50')}${crowd(chance, chance.whole(8, 18), 600, 770, 150)}`,
  classroom: (chance) =>
    `${floor('#e9e3d3', '#b9a98c', 470)}${panel(chance, 300, 90, 620, 250, '#2f5d50')}${person(chance, chance.whole(180, 260), 470, 260)}${desks(chance)}`,
  hall: (chance) =>
    `${floor('#dfe5ea', '#8d969e', 520)}${panel(chance, 60, 120, 260, 200, '#2a5d9c')}${panel(chance, 880, 120, 260, 200, '#8a3b2c')}${[280, 600, 920].map((x) => globe(chance, x)).join('')}${crowd(chance, chance.whole(7, 16), 640, 780, 180)}`,
  square: (chance) =>
    `${steppe(chance, 260)}<rect y="520" width="1200" height="280" fill="#a7a39b"/><rect x="120" y="180" width="960" height="90" fill="#c22f27"/>${bunting(chance)}${many(4, (index) => panel(chance, 110 + index * 260, 330, 190, 150, '#2a6db0')).join('')}${crowd(chance, chance.whole(18, 34), 580, 780, 160)}`,
  pasture: (chance) =>
    `${steppe(chance, 330)}${yurt(180, 430, 80)}${many(chance.whole(7, 14), () => sheep(chance)).join('')}${crowd(chance, chance.whole(4, 9), 620, 770, 170)}`,
  meeting: (chance) =>
    `${floor('#efe7da', '#7a4f3a', 540)}${panel(chance, 330, 80, 540, 260, '#1f4f86')}${many(6, (index) => person(chance, 260 + index * 140, 530, 190)).join('')}<rect x="180" y="440" width="840" height="100" fill="#6b3d22"/>${crowd(chance, chance.whole(10, 20), 660, 790, 180)}`,
  studio: (chance) =>
    `${floor('#22303f', '#151d26', 560)}${panel(chance, 120, 110, 960, 330, '#275a8f')}${person(chance, 470, 640, 340)}${person(chance, 740, 640, 340)}<rect x="360" y="560" width="490" height="90" rx="12" fill="#cdd6df"/>`,
}

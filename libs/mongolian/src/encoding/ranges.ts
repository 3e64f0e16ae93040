/**
 * Private-use areas of the vendors, as far as public sources tell them (second-hand: only the Hudum part of Menksoft
 * was checked code by code). The areas overlap, so a range alone proves nothing.
 */
export const VENDOR_RANGES = [
  { encoding: 'menksoft', from: 0xe234, to: 0xe34f },
  { encoding: 'menksoft-other-scripts', from: 0xe350, to: 0xe71d },
  { encoding: 'saiyin', from: 0xe235, to: 0xe354 },
  { encoding: 'boljoo', from: 0xe610, to: 0xe7bd },
  { encoding: 'mongol-usug', from: 0xe000, to: 0xe811 },
] as const

/** A private-use unit of the basic plane. */
export function isPrivateUse(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff
}

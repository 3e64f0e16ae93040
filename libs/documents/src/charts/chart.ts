/** How numbers of a table are drawn: columns side by side, lines over time, or lying bars. */
export const CHARTS = ['columns', 'lines', 'bars'] as const
export type ChartKind = (typeof CHARTS)[number]

/** What is drawn: a value for each category of each series; null where nobody knows. */
export interface ChartData {
  kind: ChartKind
  categories: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

/** A color by what it is for, so that a page may have it in its own tone; `series` counts from 0. */
export type Ink = 'ink' | 'muted' | 'line' | { series: number }

/** A piece of a drawing; lengths are in its own units. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: Ink }
  | { kind: 'line'; points: readonly (readonly [number, number])[]; stroke: Ink; width: number }
  | { kind: 'dot'; x: number; y: number; fill: Ink }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; fill: Ink }

export interface Drawing {
  width: number
  height: number
  shapes: readonly Shape[]
}

/** Colors that color-blind people tell apart (Okabe and Ito), the product's own blue first. */
export const SERIES_COLORS = [
  ...['#1D5FA7', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#8A7B00', '#1B2430'],
] as const

import type { IFontAttributesProperties } from 'docx'

/** Twentieths of a point, which the format measures in. */
export const twips = (millimeters: number): number => Math.round((millimeters / 25.4) * 1440)

/** A character of the body: size 3 is 16 points. */
export const CHARACTER = 320

/** Exact line spacing of the body: 28 points make 22 lines on a page. */
export const LINE = 560

/** Half points of the Chinese sizes that official documents use. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const

// Digits and letters stand in a Latin face beside the Chinese one; the faces are those that Windows and WPS bring along.
const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

export const FACE = {
  /** Titles and the red head. */
  title: face('方正小标宋简体'),
  heading: face('黑体'),
  subheading: face('楷体'),
  body: face('仿宋'),
  /** Page numbers. */
  song: face('宋体'),
}

/** Of all faces that offices have, the one that joins Mongolian letters. */
export const MONGOLIAN: IFontAttributesProperties = {
  ascii: 'Mongolian Baiti',
  hAnsi: 'Mongolian Baiti',
  cs: 'Mongolian Baiti',
  eastAsia: 'Mongolian Baiti',
}

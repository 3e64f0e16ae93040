/** A face and its size in points. */
export interface Font {
  name: string
  size: number
}

/** How a cell looks; what is left out is as everywhere in the workbook. */
export interface Style {
  font?: Partial<Font> & { bold?: boolean }
  /** The color behind it, as RRGGBB. */
  fill?: string
  /** Thin lines on all four sides. */
  lines?: boolean
  align?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'center'
  /** Whether long texts break into lines. */
  wrap?: boolean
  /** How a number is shown: yyyy\-mm\-dd, 0.00% (ECMA-376 §18.8.31). */
  format?: string
}

/** The face of Chinese office programs. */
export const usualFont: Font = { name: '宋体', size: 11 }

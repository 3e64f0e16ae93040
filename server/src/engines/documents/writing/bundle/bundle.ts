import type { Readable } from 'node:stream'
import type { PrintedDocument } from '../printed.ts'

/** A record behind a figure, as whoever takes the bundle away may see it. */
export interface BundleRecord {
  kind: string
  id: string | number
  title: string
  /** Its day or days, in words. */
  when: string
  /** Whose record it is. */
  unit: string
  /** What it adds to its figure, in 10^-scale of the figure's unit; null where it is no part of a sum. */
  amount: number | null
  /** Digests of its files. */
  files: readonly string[]
}

export interface BundleFigure {
  place: string
  records: readonly BundleRecord[]
}

/** A photo or file that proves a record; `digest` is SHA-256 of its bytes, in hexadecimal digits. */
export interface BundleFile {
  name: string
  digest: string
  size: number
  open(): Readable
}

/** All that an evidence bundle is made of. */
export interface BundleContent {
  printed: PrintedDocument
  /** The document as it is kept, and the digest over it. */
  document: object
  digest: string
  figures: readonly BundleFigure[]
  files: readonly BundleFile[]
}

/** Endings under which nothing runs when it is opened; any other file is named .bin. */
const HARMLESS = new Set(
  'jpg jpeg png webp gif avif heic heif mp4 mov webm mp3 wav m4a pdf ofd doc docx xls xlsx ppt pptx wps et dps csv txt zip'.split(
    ' ',
  ),
)

const PICTURES = /\.(?:jpe?g|png|webp|gif|avif)$/

/** Where a file lies in the bundle. */
export function pathOf({ name, digest }: BundleFile): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return `files/${digest}.${HARMLESS.has(ending) ? ending : 'bin'}`
}

export const isPicture = (path: string): boolean => PICTURES.test(path)

/** Records by what they are: one stands behind many figures and is told once. */
export function recordsOf(figures: readonly BundleFigure[]): BundleRecord[] {
  const known = new Map<string, BundleRecord>()
  for (const { records } of figures)
    for (const record of records) {
      const key = keyOf(record)
      if (!known.has(key)) known.set(key, record)
    }
  return [...known.values()]
}

export const keyOf = ({ kind, id }: Pick<BundleRecord, 'kind' | 'id'>): string => JSON.stringify([kind, id])

import { binaryDigest, DIGEST_BYTES, digestOf } from '#platform/text/digest'

/** One value inside PostgreSQL's text of a row. Of all white space only ASCII's is quoted, so no \s here. */
const inRow = (text: string) =>
  text === '' || /["\\(), \t\n\v\f\r]/.test(text)
    ? `"${text.replace(/["\\]/g, (sign) => sign + sign)}"`
    : text

/** The text of a row as `row(…)::text` writes it in SQL; null is an empty place. */
export const rowText = (values: readonly (string | number | null)[]): string =>
  `(${values.map((value) => (value === null ? '' : typeof value === 'number' ? value : inRow(value))).join()})`

const MARK_BYTES = 4

/** Gathers the hashes of rows in their order, to answer what `digestOf(hashOf(…))` answers in SQL. */
export class RowDigest {
  #hashes: Buffer
  #rows = 0

  /** `capacity` is the greatest number of rows. */
  constructor(capacity: number) {
    this.#hashes = Buffer.allocUnsafe(capacity * DIGEST_BYTES)
  }

  add(text: string): void {
    this.#hashes.write(binaryDigest(text), this.#rows * DIGEST_BYTES, 'binary')
    this.#rows += 1
  }

  digest(): Buffer {
    return digestOf(this.#hashes.subarray(0, this.#rows * DIGEST_BYTES))
  }

  /** The first four bytes of each row's hash. */
  marks(): Buffer {
    const marks = Buffer.allocUnsafe(this.#rows * MARK_BYTES)
    for (let row = 0; row < this.#rows; row += 1) {
      this.#hashes.copy(marks, row * MARK_BYTES, row * DIGEST_BYTES, row * DIGEST_BYTES + MARK_BYTES)
    }
    return marks
  }
}

/** Periods as they are written elsewhere: 2021, 202103, 2021Q1, 20210318. */
const shapes: readonly [RegExp, string][] = [
  [/^(\d{4})$/, '$1'],
  [/^(\d{4})(\d{2})$/, '$1-$2'],
  [/^(\d{4})Q([1-4])$/, '$1-Q$2'],
  [/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'],
]

/**
 * A period of DHIS2 as we write it; undefined where it is of a kind no figure has, such as a week or a half-year. Whether
 * there is such a month or day is for whoever reads it.
 */
export function ownPeriod(written: string): string | undefined {
  const [shape, own] = shapes.find(([one]) => one.test(written)) ?? []
  return shape && own && written.replace(shape, own)
}

/** The same the other way round. */
export const valuePeriod = (own: string): string => own.replaceAll('-', '')

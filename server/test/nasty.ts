import fc from 'fast-check'

/** What people and machines really send by mistake or malice, one value at a time. */
export const nastyText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udc00y',
    '%',
    '_',
    '\\',
    "'; drop table session; --",
    'urn:uuid:018f6f6e-0000-7000-8000-000000000000',
    '2021-02-30',
    '0000-00-00',
    '0000-01-01',
    '9999-12-31',
    '2021-09-18T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999-12:00',
    '..9999-12-31',
    '..0000-01-01',
    '0000',
    '9999-Q4',
    '1e400',
    '-1',
    'NaN',
    '99999999999999999999999',
    'constructor',
    '__proto__',
    '../../etc/passwd',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('字'.repeat(200), 'x'.repeat(20_000), '\u{1F600}'.repeat(120)),
)

export const nastyNumber = fc.constantFrom(
  -1,
  0,
  -0,
  0.5,
  2 ** 31,
  2 ** 31 - 1,
  2 ** 53,
  -(2 ** 63),
  1e21,
  1.7e308,
  Number.MIN_VALUE,
)

const deep = (depth: number): unknown => {
  let nest: unknown = 'bottom'
  for (let level = 0; level < depth; level += 1) nest = level % 2 ? [nest] : { nest }
  return nest
}

/** Any JSON at all, well or badly meant. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: nastyText, weight: 4 },
  { arbitrary: nastyNumber, weight: 3 },
  fc.constantFrom(null, true, false, [], {}, [null], [[]], { a: '\u0000' }),
  fc.constantFrom(deep(40), deep(2000)),
  fc.jsonValue({ maxDepth: 3 }),
)

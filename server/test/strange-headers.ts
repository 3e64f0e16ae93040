import fc from 'fast-check'
import { nastyText } from './nasty.ts'

type Headers = Record<string, string>

/** Text that can travel in a header at all; a client refuses to send anything else. */
const printable = nastyText.filter((text) => /^[\x20-\x7e]+$/.test(text))

/** A header left out mostly, and now and then usual or strange. */
const sometimes = (...usual: string[]): fc.Arbitrary<string | undefined> =>
  fc.option(
    fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 4 }, { arbitrary: printable, weight: 1 }),
    { nil: undefined, freq: 2 },
  )

const given = (headers: Record<string, string | undefined>): Headers =>
  Object.fromEntries(
    Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

/** What any request may say about itself. */
export const strangeHeaders: fc.Arbitrary<Headers> = fc
  .record({
    'idempotency-key': fc.option(fc.oneof(fc.uuid(), printable), { nil: undefined, freq: 3 }),
    'accept-language': sometimes('en', 'zh-CN,zh;q=0.9', 'mn', '*', ';q=1', ',,,'),
    'if-none-match': sometimes('*', '"x"', 'W/"x"', 'x'),
    range: sometimes(
      'bytes=0-1',
      'bytes=-5',
      'bytes=5-',
      'bytes=9-1',
      'bytes=0-1,4-5',
      'bytes=99999999999999999999-',
      'lines=1',
    ),
    'x-forwarded-for': sometimes('10.0.0.1', '::1', '10.0.0.1, 10.0.0.2', 'unknown'),
    accept: sometimes('*/*', 'text/html', 'application/json'),
    cookie: sometimes('medelge.session_token=x.y', 'medelge.session_token=', '=;=', 'a=%'),
  })
  .map(given)

/** How a content may be said to be written; what we send is JSON, whatever is said. */
export const contentTypes = fc.oneof(
  { arbitrary: fc.constant('application/json'), weight: 14 },
  fc.constantFrom(
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'multipart/form-data',
    ';',
  ),
)

const length = fc.constantFrom('0', '1', '5', '12', '-1', '1e3', '99999999999999999999', 'NaN', '')
const name = (text: string) => Buffer.from(text).toString('base64')

/** What the tus protocol says about an upload, in order and out of it. */
export const uploadHeaders: fc.Arbitrary<Headers> = fc
  .record({
    'tus-resumable': fc.option(fc.constantFrom('1.0.0', '1.0.0', '1.0.0', '0.2.2', ''), {
      nil: undefined,
      freq: 8,
    }),
    'upload-length': fc.option(length, { nil: undefined, freq: 4 }),
    'upload-offset': fc.option(length, { nil: undefined, freq: 4 }),
    'upload-defer-length': sometimes('1', '0'),
    'upload-concat': sometimes('partial', 'final;/api/uploads/a /api/uploads/b', 'final;', 'final'),
    'upload-checksum': sometimes('sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=', 'sha1', 'none x'),
    'upload-metadata': sometimes(
      `filename ${name('照片.jpg')}`,
      `filename ${name('x'.repeat(300))}`,
      `filename ${name('a\u0000b.txt')}`,
      'filename',
      'filename ?',
      ',',
    ),
    'content-type': fc.constantFrom(
      'application/offset+octet-stream',
      'application/offset+octet-stream',
      'application/json',
      '',
    ),
  })
  .map(given)

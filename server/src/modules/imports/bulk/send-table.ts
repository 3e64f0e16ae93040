import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { keepStream } from '#modules/evidence'
import { during } from '#platform/audit/origin'
import { onceAsAsked } from '#platform/database/idempotency'
import { platformErrors } from '#platform/errors'
import { pickLocale } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { Choice, Id, Line } from '#platform/shapes'
import { jsonLinesType, xlsxType } from '#platform/sheets/open-book'
import { sheetErrors } from '#platform/sheets/sheet.errors'
import { ImportRunSchema } from '../import-run.ts'
import { beginRun, demandKind } from '../steps/begin-run.ts'

const endings: Record<string, string> = {
  [jsonLinesType]: 'jsonl',
  'application/jsonl': 'jsonl',
  'text/csv': 'csv',
  [xlsxType]: 'xlsx',
}

const Query = Type.Object(
  {
    kind: Line(40),
    organizationId: Id,
    carryOut: Type.Optional(
      Type.Unsafe<'none' | 'all' | 'right'>({
        ...Choice(['none', 'all', 'right']),
        description:
          'What follows the check by itself: nothing, all rows or none, or the right rows, the rest given back',
        default: 'none',
      }),
    ),
    submit: Type.Optional(
      Type.Boolean({ description: 'Hand the records in for checking at once', default: true }),
    ),
    confirmed: Type.Optional(Type.Boolean({ description: 'All that looks unlikely is so' })),
    repeat: Type.Optional(Type.Boolean({ description: 'Read the same file in once more' })),
    name: Type.Optional(Line(160)),
  },
  { additionalProperties: false },
)

const idempotencyKey = { type: 'string', minLength: 8, maxLength: 200 } as const

/** What the table is kept as: by its own name, or by the kind of records and what its content is said to be. */
function nameOf({ name, kind }: Static<typeof Query>, { headers }: FastifyRequest): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';')
  const ending = endings[type.trim().toLowerCase()]
  if (name === undefined && ending === undefined) throw sheetErrors.SHEET_TYPE_REFUSED()
  return name ?? `${kind.replaceAll(':', '-')}.${ending}`
}

async function receive(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  const { actor } = request
  if (actor.id === null) throw platformErrors.SIGN_IN_REQUIRED()
  const query = request.query as Static<typeof Query>
  const { carryOut = 'none', confirmed = false, repeat = false, submit = true, kind, organizationId } = query
  const wanted = { kind, organizationId, submit }
  // Before a byte of it is taken, and once more with what it is.
  await demandKind(platform.db, actor, wanted)
  const size = request.headers['content-length']
  const { id: evidenceId, sha256 } = await keepStream(platform, request.raw, {
    name: nameOf(query, request),
    sender: actor.id,
    size: size === undefined ? undefined : Number(size),
  })
  const onward = carryOut === 'none' ? null : { part: carryOut === 'right', confirmed, repeat }
  const locale = pickLocale(request.headers['accept-language'])
  const { status, body } = await onceAsAsked(platform.db, request, [query, sha256], async (db) => ({
    body: await beginRun({ db, actor, platform, locale }, { ...wanted, evidenceId }, onward),
    status: 202,
  }))
  return reply.code(status).send(body)
}

/** Opens the way by which a program reads in a table in one go: the content is the table itself, taken as it comes. */
export async function receiveTables(app: FastifyInstance, platform: Platform): Promise<void> {
  await app.register(async (tables) => {
    tables.removeAllContentTypeParsers()
    tables.addContentTypeParser('*', (_request, _body, done) => done(null))
    tables.route({
      method: 'POST',
      url: '/api/imports/bulk',
      schema: {
        summary:
          'Send a table or JSON Lines as it is to be read in: looked through, and recorded where that is asked for',
        tags: ['imports'],
        security: [{ session: [] }],
        querystring: Query,
        headers: { type: 'object', properties: { 'idempotency-key': idempotencyKey } },
        response: { '2xx': ImportRunSchema },
      },
      config: { may: 'member', sentSlowly: true },
      handler: (request, reply) => during(request, () => receive(platform, request, reply)),
    })
  })
}

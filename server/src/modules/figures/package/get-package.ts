import { endpoint } from '#platform/endpoint'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { PackageSchema } from './package.shape.ts'
import { contentsDigest } from './package-digest.ts'
import { readContents } from './read-package.ts'

export const getPackage = endpoint({
  route: 'GET /api/catalogue-package',
  summary:
    'The whole catalogue as one file of data, in an order that never changes, with a digest: every version of metrics, rules and frames, and what lists feed. Who wrote them is left out',
  may: figurePolicy.define,
  answer: PackageSchema,
  async handle({ db, actor, reply }) {
    await authorizeDefining(db, actor)
    const contents = await readContents(db)
    reply.header('content-disposition', 'attachment; filename="catalogue.json"')
    return {
      format: 'medelge-catalogue' as const,
      version: 1 as const,
      digest: contentsDigest(contents),
      contents,
    }
  },
})

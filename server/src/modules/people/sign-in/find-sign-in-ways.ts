import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Nullable } from '#platform/shapes'
import { hasAdministrator } from '../first-administrator/first-key.store.ts'

export const findSignInWays = endpoint({
  route: 'GET /api/sign-in-ways',
  summary: 'How one can sign in here, and whether the platform still waits for its first administrator',
  may: 'anyone',
  answer: Type.Object({
    password: Type.Boolean(),
    oidc: Nullable(Type.Object({ name: Type.String() })),
    awaitsFirstAdministrator: Type.Boolean(),
  }),
  async handle({ db, platform }) {
    const { oidc } = platform.config
    return {
      password: true,
      oidc: oidc ? { name: oidc.name } : null,
      awaitsFirstAdministrator: !(await hasAdministrator(db)),
    }
  },
})

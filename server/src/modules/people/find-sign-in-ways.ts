import Type from 'typebox'
import { deed } from '#house/deed'
import { Nullable } from '#house/shapes'
import { hasAdministrator } from './first-key.store.ts'

export const findSignInWays = deed({
  route: 'GET /api/sign-in-ways',
  summary: 'How one can sign in here, and whether the house still waits for its first administrator',
  may: 'anyone',
  answer: Type.Object({
    password: Type.Boolean(),
    oidc: Nullable(Type.Object({ name: Type.String() })),
    awaitsFirstAdministrator: Type.Boolean(),
  }),
  async handle({ db, house }) {
    const { oidc } = house.config
    return {
      password: true,
      oidc: oidc ? { name: oidc.name } : null,
      awaitsFirstAdministrator: !(await hasAdministrator(db)),
    }
  },
})

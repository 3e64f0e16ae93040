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
    passwordRules: Type.Object({
      least: Type.Integer({ description: 'Signs at least' }),
      kinds: Type.Integer({ description: 'Of how many of four kinds' }),
    }),
    oidc: Nullable(Type.Object({ name: Type.String() })),
    awaitsFirstAdministrator: Type.Boolean(),
  }),
  async handle({ db, platform }) {
    const { oidc, passwords } = platform.config
    return {
      password: true,
      passwordRules: { least: passwords.least, kinds: passwords.kinds },
      oidc: oidc ? { name: oidc.name } : null,
      awaitsFirstAdministrator: !(await hasAdministrator(db)),
    }
  },
})

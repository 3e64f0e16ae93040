import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { deskUrl } from '#platform/http/addresses'
import type { Platform } from '#platform/platform'
import { emailOf, isAccount, normalAccount } from '../account.ts'
import { hashPassword, passwordLength, verifyPassword } from '../passwords/password.ts'
import { guards, takeCodesOnce } from './guards/guards.ts'
import { cookiePrefix, secureCookies } from './session-cookie.ts'
import { libraryAdapter } from './trail/library-adapter.ts'

export const providerId = 'oidc'
export const authPath = '/api/auth'
export const addressHeader = 'x-medelge-address'

/** What broke inside the library while it answered: it would only log it and answer 500 without words. */
export const libraryFault = new AsyncLocalStorage<{ error?: unknown }>()

const fortnight = 14 * 24 * 60 * 60

// The library's models under the platform's names. It writes through the platform's own connection, so that
// snake_case is translated in one place.
const tables = {
  user: { modelName: 'person' },
  session: {
    modelName: 'signIn',
    fields: { userId: 'personId', ipAddress: 'address', userAgent: 'device' },
    expiresIn: fortnight,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'credential',
    fields: { userId: 'personId' },
    accountLinking: { trustedProviders: [providerId] },
  },
  verification: { modelName: 'verification' },
} satisfies BetterAuthOptions

const nameSignIn = username({
  displayUsername: false,
  minUsernameLength: 2,
  maxUsernameLength: 40,
  usernameNormalization: normalAccount,
  usernameValidator: (name) => isAccount(normalAccount(name)),
  schema: { user: { fields: { username: 'account' } } },
})

const secondFactor = twoFactor({
  issuer: 'Medelge',
  schema: {
    user: { fields: { twoFactorEnabled: 'secondFactor' } },
    twoFactor: { modelName: 'secondFactor', fields: { userId: 'personId' } },
  },
})

const issuerOf = (discovery: string) => discovery.replace(/\/\.well-known\/openid-configuration$/, '')

// Whoever the provider knows under an account's name signs in to that account; it never makes new ones.
const fromProvider = (oidc: NonNullable<Platform['config']['oidc']>) =>
  genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: oidc.discovery,
        clientId: oidc.client,
        clientSecret: oidc.secret,
        scopes: ['openid', 'profile'],
        pkce: true,
        disableSignUp: true,
        accountSubject: ({ profile }) => `${issuerOf(oidc.discovery)}#${profile.sub}`,
        mapProfileToUser: (profile) => ({
          email: emailOf(String(profile.preferred_username ?? '')),
          emailVerified: true,
        }),
      },
    ],
  })

/** The sign-in library, set up for this platform: passwords, sessions, second factor, OpenID Connect. */
export function buildAuth(platform: Platform, secret: string) {
  const { config } = platform
  return betterAuth({
    ...tables,
    appName: 'Medelge',
    // Whole, for the library adds no path to an address that has one.
    baseURL: `${config.url}${authPath}`,
    secret,
    database: libraryAdapter(platform),
    logger: { level: 'error' },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [nameSignIn, secondFactor, ...(config.oidc ? [fromProvider(config.oidc)] : [])],
    // The host a person came by is as good as the configured one: the platform compares Origin with it first.
    trustedOrigins: async (request) => (request ? [new URL(request.url).origin] : []),
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'requestCount',
      window: 60,
      // Per address, behind which a whole office may sit. What is guessed is slowed per account (attempt.store)
      // and per second factor (by the library).
      max: config.requestLimit,
      customRules: {
        '/sign-in/*': { window: 60, max: 600 },
        '/two-factor/*': { window: 60, max: 120 },
      },
    },
    onAPIError: {
      errorURL: deskUrl(config.url),
      onError: (error) => {
        const kept = libraryFault.getStore()
        if (kept && !isAPIError(error)) kept.error = error
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: secureCookies(config),
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    databaseHooks: guards(platform),
    hooks: { after: takeCodesOnce(platform) },
  })
}

export type Auth = ReturnType<typeof buildAuth>

import i18next from 'i18next'
import { LineError, refusal } from '#api/api-error.ts'
import { onServer } from '#api/prefix.ts'

// The sign-in library's own routes are not actions of the platform, so their shapes are written here.
interface AuthRoutes {
  'sign-in/username': {
    body: { username: string; password: string; rememberMe?: boolean }
    answer: { twoFactorRedirect?: boolean }
  }
  'sign-in/social': { body: { provider: 'oidc'; callbackURL: string }; answer: { url: string } }
  'sign-out': { body: Record<never, never>; answer: unknown }
  'two-factor/enable': { body: { password: string }; answer: { totpURI: string; backupCodes: string[] } }
  'two-factor/disable': { body: { password: string }; answer: unknown }
  'two-factor/verify-totp': { body: { code: string; trustDevice?: boolean }; answer: unknown }
  'two-factor/verify-backup-code': { body: { code: string; trustDevice?: boolean }; answer: unknown }
}

/** Asks the door: `await auth('sign-in/username', { username, password })`. Throws ApiError like every other call. */
export async function auth<R extends keyof AuthRoutes>(
  route: R,
  body: AuthRoutes[R]['body'],
): Promise<AuthRoutes[R]['answer']> {
  let response: Response
  try {
    response = await fetch(onServer(`/api/auth/${route}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': i18next.language },
      body: JSON.stringify(body),
    })
  } catch {
    throw new LineError('no answer')
  }
  if (!response.ok) throw await refusal(response)
  return response.json()
}

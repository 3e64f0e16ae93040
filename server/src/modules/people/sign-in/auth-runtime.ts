import type { Config } from '#platform/config'
import type { EndpointPlatform, Platform } from '#platform/platform'
import { type Auth, buildAuth } from './auth.ts'
import { keepSecret } from './secret.ts'

/** What sign-in needs once per platform: the secret of its cookies and the library set up with it. */
export interface AuthRuntime {
  secret: string
  auth: Auth
}

const runtimes = new WeakMap<Config, AuthRuntime>()

export async function beginAuth(platform: Platform): Promise<void> {
  const secret = await keepSecret(platform.config)
  runtimes.set(platform.config, { secret, auth: buildAuth(platform, secret) })
}

export function authRuntimeOf({ config }: Pick<EndpointPlatform, 'config'>): AuthRuntime {
  const runtime = runtimes.get(config)
  if (!runtime) throw new Error('Sign-in was used before the platform began')
  return runtime
}

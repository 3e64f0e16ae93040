import type { Config } from '#platform/config'
import type { EndpointPlatform, Platform } from '#platform/platform'
import { buildDoor, type Door } from './door.ts'
import { keepSecret } from './secret.ts'

/** What sign-in needs once per platform: the secret of its cookies and the library set up with it. */
export interface Standing {
  secret: string
  door: Door
}

const standings = new WeakMap<Config, Standing>()

export async function beginStanding(platform: Platform): Promise<void> {
  const secret = await keepSecret(platform.config)
  standings.set(platform.config, { secret, door: buildDoor(platform, secret) })
}

export function standingOf({ config }: Pick<EndpointPlatform, 'config'>): Standing {
  const standing = standings.get(config)
  if (!standing) throw new Error('Sign-in was used before the platform began')
  return standing
}

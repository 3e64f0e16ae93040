import type { Config } from '#house/config'
import type { DeedHouse, House } from '#house/house'
import { buildDoor, type Door } from './door.ts'
import { keepSecret } from './secret.ts'

/** What sign-in needs once per house: the secret of its cookies and the library set up with it. */
export interface Standing {
  secret: string
  door: Door
}

const standings = new WeakMap<Config, Standing>()

export async function beginStanding(house: House): Promise<void> {
  const secret = await keepSecret(house.config)
  standings.set(house.config, { secret, door: buildDoor(house, secret) })
}

export function standingOf({ config }: Pick<DeedHouse, 'config'>): Standing {
  const standing = standings.get(config)
  if (!standing) throw new Error('Sign-in was used before the house began')
  return standing
}

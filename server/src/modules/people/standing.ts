import type { House } from '#house/house'
import { buildDoor, type Door } from './door.ts'
import { keepSecret } from './secret.ts'

/** What sign-in needs once per house: the secret of its cookies and the library set up with it. */
export interface Standing {
  secret: string
  door: Door
}

const standings = new WeakMap<House, Standing>()

export async function beginStanding(house: House): Promise<void> {
  const secret = await keepSecret(house.config)
  standings.set(house, { secret, door: buildDoor(house, secret) })
}

export function standingOf(house: House): Standing {
  const standing = standings.get(house)
  if (!standing) throw new Error('Sign-in was used before the house began')
  return standing
}

import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readChains } from '#modules/organizations'
import type { SessionRow } from '../session.ts'
import { findSides } from './side.store.ts'

type Db = Kysely<Database>

/**
 * The hosts of a session as its last check sees them: those on the line that checked it, and those of another line,
 * which their own side has yet to confirm.
 */
export async function splitHosts(
  db: Db,
  { hosts, checkAt }: Pick<SessionRow, 'hosts' | 'checkAt'>,
): Promise<{ own: number[]; others: number[] }> {
  if (hosts.length === 1 || checkAt === null) return { own: hosts, others: [] }
  const chains = await readChains(db, hosts)
  // The first host leads, and its line has just said yes.
  const isOwn = (host: number) => host === hosts[0] || chains(host).includes(checkAt)
  return { own: hosts.filter(isOwn), others: hosts.filter((host) => !isOwn(host)) }
}

/** The hosts for which a session counts: those of its own line, and those whose side said yes. */
export async function hostsCounted(db: Db, session: SessionRow): Promise<number[]> {
  const { own, others } = await splitHosts(db, session)
  if (others.length === 0) return own
  const sides = await findSides(db, session.id)
  const confirmed = new Set(sides.filter((side) => side.state === 'counted').flatMap((side) => side.hosts))
  return session.hosts.filter((host) => own.includes(host) || confirmed.has(host))
}

/** What was asked of the product and what it acknowledged, kept by whoever asked. */
export interface Journal {
  /** Sessions by title: asked for, acknowledged as recorded, acknowledged as counted. */
  sessions: Map<string, 'asked' | 'recorded' | 'counted'>
  /** Evidence that was acknowledged: its id, and the SHA-256 of what was sent. */
  evidence: Map<string, string>
  /** Tables under way, with the titles in each: all of them come, or none. */
  tables: Map<string, string[]>
}

export const openJournal = (): Journal => ({ sessions: new Map(), evidence: new Map(), tables: new Map() })

export const acknowledged = ({ sessions, evidence }: Journal): number =>
  [...sessions.values()].reduce(
    (sum, state) => sum + Number(state !== 'asked') + Number(state === 'counted'),
    0,
  ) + evidence.size

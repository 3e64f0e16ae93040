import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Journal } from '../chaos/journal.ts'
import type { Sender } from '../chaos/sender.ts'
import { acceptMany, importTable, recordAndAccept, sendFile, type Work } from '../chaos/work.ts'
import type { Pair } from '../write-world.ts'

export const PASSWORD = 'a-long-enough-word-for-a-bench'

/** Looks at what people look at: the home page, lists and their totals, figures, one record, a list as a file. */
const look: Work = async (sender, { checker, banner }) => {
  const unit = `organizationId=${banner}`
  const figure = `metric=popsci-publicity-events&organization=${banner}&period=2021`
  const get = (path: string) => sender.until({ method: 'GET', path, cookie: checker })
  await Promise.all([get('/api/me'), get('/api/home')])
  const { body } = await get(`/api/sessions?${unit}&totals=true`)
  const [first] = body.items as { id: string }[]
  if (first) await get(`/api/sessions/${first.id}`)
  await Promise.all([get(`/api/figures?${figure}`), get(`/api/figures/trend?${figure}`), get('/api/checks')])
  await get(`/api/brief?organization=${banner}&year=2021`)
  await get(`/api/exports/sessions?${unit}&format=${Math.random() < 0.5 ? 'csv' : 'xlsx'}`)
}

const search: Work = async (sender, { recorder }) => {
  await sender.until({ method: 'GET', path: `/api/search?q=${encodeURIComponent('场')}`, cookie: recorder })
}

/** Signs in with a password, opens the workbench and leaves. */
const comeAndGo =
  (account: string): Work =>
  async (sender) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ username: account, password: PASSWORD })
    const path = '/api/auth/sign-in/username'
    const { headers: given } = await sender.until({ method: 'POST', path, cookie: '', headers, body })
    const cookie = given
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    await sender.until({ method: 'GET', path: '/api/me', cookie })
    await sender.until({ method: 'GET', path: '/desk/', cookie })
    await sender.until({ method: 'POST', path: '/api/auth/sign-out', cookie })
  }

/** What each visitor does, and milliseconds of rest after it. */
const visitors = (account: string): readonly (readonly [Work, number])[] => [
  [recordAndAccept, 400],
  [recordAndAccept, 700],
  [acceptMany, 3000],
  [sendFile, 1500],
  [importTable, 8000],
  [look, 1000],
  [look, 1500],
  [search, 700],
  [comeAndGo(account), 3000],
]

export interface Soaked {
  /** Pieces of work that were done. */
  done: number
  /** What was refused or never answered; there should be none. */
  failed: string[]
}

/** Lets everybody work until a moment. */
export async function work(
  sender: Sender,
  pairs: readonly Pair[],
  account: string,
  until: number,
): Promise<Soaked> {
  const soaked: Soaked = { done: 0, failed: [] }
  const loop = async ([task, rest]: readonly [Work, number], pair: Pair) => {
    while (performance.now() < until) {
      // The journal is of no use here, and would grow.
      const journal: Journal = { sessions: new Map(), evidence: new Map(), tables: new Map() }
      await task(sender, pair, journal).then(
        () => {
          soaked.done += 1
        },
        (error: Error) => soaked.failed.push(`${randomUUID().slice(0, 4)} ${error.message}`),
      )
      await pause(rest * (0.5 + Math.random()))
    }
  }
  await Promise.all(visitors(account).map((one, nth) => loop(one, pairs[nth % pairs.length] as Pair)))
  return soaked
}

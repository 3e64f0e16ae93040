import { retentionKinds } from '#platform/retention/retention-kind'
import type { TestPlatform } from '#test/platform'
import { findDue } from './due.store.ts'
import { nightlyRemoval } from './nightly-removal.ts'

/** The night of the present day. */
export const removeTonight = ({ background }: TestPlatform) =>
  nightlyRemoval.run(undefined as never, background)

/** The keys a kind says are due, all of them. */
export async function dueKeys({ db }: TestPlatform, code: string, before: Date): Promise<string[]> {
  const kind = retentionKinds.all().find((one) => one.code === code)
  if (!kind) throw new Error(`No kind ${code}`)
  return (await findDue(db, kind, before, 1_000_000)).map(({ key }) => key)
}

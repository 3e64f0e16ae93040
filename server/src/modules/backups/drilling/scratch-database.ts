import { openDumpClient } from '#platform/dump/dump-client'
import { quoted } from '#platform/dump/schema.store'

const nameBeside = (databaseUrl: string) =>
  `${decodeURIComponent(new URL(databaseUrl).pathname.slice(1))}_drill`

/** A database beside the platform's own, as long as the work takes. */
export async function withScratchDatabase<T>(
  databaseUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const name = nameBeside(databaseUrl)
  await dropScratchDatabase(databaseUrl)
  await makeLike(databaseUrl, name)
  try {
    return await work(Object.assign(new URL(databaseUrl), { pathname: `/${encodeURIComponent(name)}` }).href)
  } finally {
    await dropScratchDatabase(databaseUrl)
  }
}

/** Removes what a work that never came to its end left behind. */
export const dropScratchDatabase = (databaseUrl: string) =>
  onServer(databaseUrl, [`drop database if exists ${quoted(nameBeside(databaseUrl))} with (force)`])

// Of the same letters as the platform's own; the server's template may know others.
async function makeLike(databaseUrl: string, name: string): Promise<void> {
  const [letters] = await onServer(databaseUrl, [
    `select datlocprovider as provider, quote_literal(datcollate) as collation, quote_literal(datctype) as ctype
     from pg_database where datname = current_database()`,
  ])
  const like =
    letters?.provider === 'c'
      ? `lc_collate ${letters.collation} lc_ctype ${letters.ctype} locale_provider libc`
      : ''
  await onServer(databaseUrl, [`create database ${quoted(name)} template template0 encoding 'UTF8' ${like}`])
}

async function onServer(url: string, texts: readonly string[]): Promise<Record<string, string>[]> {
  const client = await openDumpClient(url)
  try {
    let rows: Record<string, string>[] = []
    for (const text of texts) rows = (await client.query(text)).rows
    return rows
  } finally {
    await client.end()
  }
}

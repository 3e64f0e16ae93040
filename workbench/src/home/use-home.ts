import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Home = Answer<'GET /api/home'>

/** What a person meets first, asked once for all parts of the page. */
export const useHome = () => useRead('GET /api/home')

/** One part of it, where it is the person's. */
export function useHomePart<P extends keyof Home>(part: P) {
  const home = useHome()
  return { ...home, data: home.data?.[part] ?? undefined }
}

import { apportion } from '../apportion.ts'
import type { Banner, DemoWorld } from '../demo-world.ts'

/** A record of a list, as somebody in the training region entered it. */
export interface RegisterFacts {
  kind:
    | 'grassroots-associations'
    | 'part-time-posts'
    | 'farmers-associations'
    | 'science-experts'
    | 'volunteer-teams'
    | 'agreements'
    | 'e-stations'
    | 'press-villages'
    | 'exhibits'
    | 'museums'
    | 'mobile-museums'
    | 'caravans'
    | 'outreach-bases'
    | 'courtyards'
    | 'societies'
    | 'science-volunteers'
    | 'information-officers'
    | 'contact-pairs'
    | 'demonstration-counties'
    | 'donations'
    | 'farmer-training-bases'
    | 'honours'
    | 'pilots'
    | 'policy-documents'
    | 'science-studios'
    | 'terms-of-office'
    | 'workstations'
  code: string
  name: string
  areaCode: string | null
  /** Organization code of the unit that keeps it. */
  host: string
  /** YYYY-MM-DD */
  since: string
  values: Record<
    string,
    string | number | boolean | null | readonly unknown[] | { from: string; to: string | null }
  >
  /** Of a record that is about a person: when they were born. */
  born?: string
}

export const dayAfter = (start: string, days: number) =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Where a record stands, and what it is called there. */
export interface Stand {
  banner: Banner
  areaCode: string
  name: string
}

/** Spread over the banners by how many people live there. */
export function inBanners(
  world: DemoWorld,
  count: number,
  name: (banner: string, nth: number) => string,
): Stand[] {
  const shares = apportion(
    count,
    world.banners.map(({ people }) => Math.sqrt(people)),
    0,
  )
  return world.banners.flatMap((banner, index) =>
    Array.from({ length: shares[index] ?? 0 }, (_, nth) => ({
      banner,
      areaCode: banner.code,
      name: name(banner.name, nth),
    })),
  )
}

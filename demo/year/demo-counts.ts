import { apportion } from '../apportion.ts'
import type { Chance } from '../chance.ts'
import type { Group } from '../demo-plan.ts'
import type { Banner } from '../demo-world.ts'
import type { Audience, CountMethod, HeadCount, SessionKind } from '../session-facts.ts'

export interface Crowd {
  offline: number
  online: number
}

// More than a twentieth of a banner's people in one square would not be believed.
const mostOfBanner = 0.05
// Keeps a settled stream between some 80,000 and 800,000 viewers.
const onlineBand = { least: 0.42, most: 3 }

export function drawCrowd(chance: Chance, { offline, online }: Group, banner: Banner): Crowd {
  const [median, spread, most] = offline
  const [share, onlineMedian, onlineSpread] = online
  const drawn = Math.round(chance.skewed(median, spread))
  const viewers = chance.skewed(onlineMedian, onlineSpread)
  const least = onlineMedian * onlineBand.least
  const withinBand =
    viewers < least ? least * (1 + chance.next() * 0.4) : Math.min(viewers, onlineMedian * onlineBand.most)
  return {
    offline: Math.max(12, Math.min(drawn, most, Math.floor(banner.people * mostOfBanner))),
    online: chance.happens(share) ? Math.round(withinBand) : 0,
  }
}

/** Makes the crowds sum to the total by moving the online counts alone. */
export function settleOnline(crowds: Crowd[], total: number): Crowd[] {
  const onSpot = crowds.reduce((sum, { offline }) => sum + offline, 0)
  const streamed = crowds.filter(({ online }) => online > 0)
  const shares = apportion(
    total - onSpot,
    streamed.map(({ online }) => online),
    1,
  )
  const settled = new Map(streamed.map((crowd, index) => [crowd, shares[index] ?? 0]))
  return crowds.map((crowd) => ({ ...crowd, online: settled.get(crowd) ?? 0 }))
}

export function settleOffline(crowds: Crowd[], total: number): Crowd[] {
  const shares = apportion(
    total,
    crowds.map(({ offline }) => offline),
    1,
  )
  return crowds.map((crowd, index) => ({ ...crowd, offline: shares[index] ?? 0 }))
}

/** The first audience is the largest. */
export function byAudience(chance: Chance, crowd: Crowd, audiences: Audience[]): HeadCount[] {
  const weights = audiences.map((_, index) => 0.6 ** index * (0.8 + chance.next() * 0.4))
  const offline = apportion(crowd.offline, weights)
  const online = apportion(crowd.online, weights)
  return audiences
    .map((audience, index) => ({ audience, offline: offline[index] ?? 0, online: online[index] ?? 0 }))
    .filter((row) => row.offline + row.online > 0)
}

const methods: readonly CountMethod[] = ['scan', 'roll', 'sheet', 'counted-photo', 'estimate']
const usual = [20, 8, 34, 34, 4]
const methodWeights: Partial<Record<SessionKind, number[]>> = {
  training: [22, 44, 33, 1, 0],
  'cadre-training': [0, 1, 0, 0, 0],
  academic: [30, 50, 20, 0, 0],
  international: [30, 50, 20, 0, 0],
  stream: [35, 0, 65, 0, 0],
  contest: [10, 40, 48, 2, 0],
  exhibition: [28, 0, 48, 12, 12],
  'key-date': [22, 4, 30, 36, 8],
}

export function drawMethod(chance: Chance, kind: SessionKind): CountMethod {
  return methods[chance.weighted(methodWeights[kind] ?? usual)] ?? 'sheet'
}

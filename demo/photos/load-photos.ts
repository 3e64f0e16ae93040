import { makeThumbnail, storeEvidence } from '../../server/src/modules/evidence/index.ts'
import type { Platform } from '../../server/src/platform/platform.ts'
import { getFrom } from '../read.ts'
import { people, type SessionFacts } from '../session-facts.ts'
import { copyPhoto, drawNegative, type Negative } from './photo-copy.ts'
import { scenes } from './photo-scenes.ts'
import { photoOf, type Scene } from './photos.ts'

const picturesPerScene = 2
const streamsShown = 20
const sendersAtOnce = 6

const names = Object.keys(scenes) as Scene[]

// The copies differ in their camera's notes alone, so one thumbnail serves them all.
async function drawScene(scene: Scene): Promise<(Negative & { thumbnail: Buffer })[]> {
  const seeds = Array.from({ length: picturesPerScene }, (_, nth) => nth)
  const negatives = await Promise.all(seeds.map((seed) => drawNegative(scene, seed)))
  return Promise.all(
    negatives.map(async (negative) => ({ ...negative, thumbnail: await makeThumbnail(negative.jpeg) })),
  )
}

/** Does work for all, a few at a time, and answers in their order. */
export async function inParallel<Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [position, item] of queue) done[position] = await work(item)
  }
  await Promise.all(Array.from({ length: sendersAtOnce }, worker))
  return done
}

const always = new Set<string | undefined>(['cadre-training', 'academic', 'international', 'contest'])
const keyDates = new Set<string | undefined>(['sci-workers-day', 'science-day'])

/**
 * Sessions that have a photo, by day as given: those behind the small figures, the key dates, the largest streams,
 * and what lists show first, that is the last month and each banner's latest.
 */
export function photographed(sessions: readonly SessionFacts[]): SessionFacts[] {
  const latest = new Map(sessions.map((session) => [session.areaCode.slice(0, 6), session]))
  const lastMonth = sessions.at(-1)?.day.slice(0, 7)
  const streams = sessions
    .filter(({ kind }) => kind === 'stream')
    .sort((a, b) => people(b) - people(a))
    .slice(0, streamsShown)
  const chosen = new Set([...latest.values(), ...streams])
  return sessions.filter(
    (session) =>
      chosen.has(session) ||
      always.has(session.kind) ||
      keyDates.has(session.series) ||
      session.day.slice(0, 7) === lastMonth,
  )
}

export interface Photo {
  session: SessionFacts
  evidence: string
  sender: string
}

/** Stores a photo for each session, taken there and then: a few scenes drawn once, each copy with its own notes. */
export async function loadPhotos(
  platform: Platform,
  sessions: readonly SessionFacts[],
  senderOf: (session: SessionFacts) => string,
): Promise<Photo[]> {
  const drawn = await Promise.all(names.map(async (scene) => [scene, await drawScene(scene)] as const))
  const negatives = new Map(drawn)
  return inParallel(sessions, async (session) => {
    const order = photoOf(session)
    const choice = getFrom(negatives, order.scene)
    const negative = choice[order.seed % choice.length] ?? choice[0]
    if (!negative) throw new Error(`${order.scene} was not drawn`)
    const sender = senderOf(session)
    const name = `${session.day.replaceAll('-', '')}-${session.place}.jpg`
    const bytes = copyPhoto(negative, order)
    const file = { name, bytes, uploadedBy: sender, thumbnail: negative.thumbnail }
    return { session, evidence: await storeEvidence(platform, file), sender }
  })
}

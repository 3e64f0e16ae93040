import type { House } from '../server/src/house/house.ts'
import { storeEvidence } from '../server/src/modules/evidence/index.ts'
import { copyPhoto, drawNegative, type Negative } from './photo-copy.ts'
import { scenes } from './photo-scenes.ts'
import { photoOf, type Scene } from './photos.ts'
import { getFrom } from './read.ts'
import { people, type SessionFacts } from './session-facts.ts'

const picturesPerScene = 2
const streamsShown = 20
const sendersAtOnce = 6

const names = Object.keys(scenes) as Scene[]

/** Does work for all, a few at a time, and answers in their order. */
export async function inParallel<Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [place, item] of queue) done[place] = await work(item)
  }
  await Promise.all(Array.from({ length: sendersAtOnce }, worker))
  return done
}

/** Sessions that have a photo: the key dates, the cadre courses, the largest streams and each banner's latest. */
export function photographed(sessions: readonly SessionFacts[]): SessionFacts[] {
  const latest = new Map(sessions.map((session) => [session.areaCode.slice(0, 6), session]))
  const streams = sessions
    .filter(({ kind }) => kind === 'stream')
    .sort((a, b) => people(b) - people(a))
    .slice(0, streamsShown)
  const chosen = new Set([...latest.values(), ...streams])
  return sessions.filter(
    (session) =>
      chosen.has(session) ||
      session.kind === 'cadre-training' ||
      session.series === 'sci-workers-day' ||
      session.series === 'science-day',
  )
}

export interface Photo {
  session: SessionFacts
  evidence: string
  sender: string
}

/** Stores a photo for each session, taken there and then: a few scenes drawn once, each copy with its own notes. */
export async function loadPhotos(
  house: House,
  sessions: readonly SessionFacts[],
  senderOf: (session: SessionFacts) => string,
): Promise<Photo[]> {
  const negatives = new Map<Scene, Negative[]>()
  for (const scene of names)
    negatives.set(
      scene,
      await Promise.all(Array.from({ length: picturesPerScene }, (_, nth) => drawNegative(scene, nth))),
    )
  return inParallel(sessions, async (session) => {
    const order = photoOf(session)
    const choice = getFrom(negatives, order.scene)
    const negative = choice[order.seed % choice.length] ?? choice[0]
    if (!negative) throw new Error(`${order.scene} was not drawn`)
    const sender = senderOf(session)
    const name = `${session.day.replaceAll('-', '')}-${session.place}.jpg`
    const evidence = await storeEvidence(house, {
      name,
      bytes: copyPhoto(negative, order),
      uploadedBy: sender,
    })
    return { session, evidence, sender }
  })
}

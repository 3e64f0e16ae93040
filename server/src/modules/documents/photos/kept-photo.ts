import { photosOf } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findEvidenceByIds, type PaperPhoto, printPhoto } from '#modules/evidence'
import type { EndpointPlatform } from '#platform/platform'
import type { SectionContent } from '../document.content.ts'
import type { KeptPhoto } from './photo.ts'

type Bodies = readonly Pick<SectionContent, 'body'>[]

/** The photos of a document in their order; of one that is no more, its number alone. */
export async function photosIn(db: Kysely<Database>, sections: Bodies): Promise<KeptPhoto[]> {
  const ids = sections.flatMap(({ body }) => photosOf(body))
  const known = new Map((await findEvidenceByIds(db, [...new Set(ids)])).map((row) => [row.id, row]))
  return ids.map((evidence) => {
    const { sha256 = null, name = '' } = known.get(evidence) ?? {}
    return { evidence, sha256, name }
  })
}

/** The photos of a document as paper needs them, by their digests; what is no longer kept is left out. */
export async function paperPhotos(
  db: Kysely<Database>,
  platform: EndpointPlatform,
  photos: readonly KeptPhoto[],
  person: string,
): Promise<ReadonlyMap<string, PaperPhoto>> {
  const all = new Map<string, PaperPhoto>()
  for (const sha256 of new Set(photos.flatMap((one) => one.sha256 ?? []))) {
    const photo = await printPhoto(db, platform, sha256, person)
    if (photo) all.set(sha256, photo)
  }
  return all
}

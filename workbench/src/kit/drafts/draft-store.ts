import type { Evidence } from '../files/upload.ts'

/**
 * Forms that were begun and not sent, kept in this browser with their files. Every draft belongs to the person who
 * wrote it and is looked for under that person's id alone: the next one to sign in on a shared computer is never shown
 * it, and signing out does not lose it. It is not encrypted: who may open the browser's own tools under the same
 * account of the computer can read it, as they can read everything else the browser stores.
 */
export interface StoredDraft {
  id: string
  /** Person, form and record: `draftPlace`. */
  place: string
  /** The version of the record that was being changed; null for a new one. */
  version: number | null
  /** The opened form that writes it; another one may take it over once that form is gone. */
  holder: string
  savedAt: number
  values: object
  /** What the form began with, to tell what was changed. */
  base: object
}

export interface StoredFile {
  draft: string
  key: string
  /** The field it was added to; without, it proves the record as a whole. */
  field?: string
  file: File
  evidence?: Evidence
}

const days = 24 * 60 * 60 * 1000
const oldest = 30 * days
const most = 60

export const draftPlace = (person: string, form: string, record = '') => `${person} ${form} ${record}`

let opened: Promise<IDBDatabase> | undefined

function openStore(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('medelge.drafts', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts', { keyPath: 'id' }).createIndex('place', 'place')
      request.result.createObjectStore('files', { keyPath: ['draft', 'key'] })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('The store of drafts is held by an older page'))
  })
  return opened
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** One transaction; resolves when what was written is kept. */
async function within<T>(
  work: (drafts: IDBObjectStore, files: IDBObjectStore) => Promise<T>,
  mode: IDBTransactionMode = 'readwrite',
): Promise<T> {
  const transaction = (await openStore()).transaction(['drafts', 'files'], mode)
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  const [result] = await Promise.all([
    work(transaction.objectStore('drafts'), transaction.objectStore('files')),
    kept,
  ])
  return result
}

const filesOf = (draft: string) => IDBKeyRange.bound([draft], [draft, []])

export const findDrafts = (place: string): Promise<StoredDraft[]> =>
  within(async (drafts) => {
    const found = (await answer(drafts.index('place').getAll(place))) as StoredDraft[]
    return found.sort((one, other) => other.savedAt - one.savedAt)
  }, 'readonly')

/** Takes a draft over for one opened form; undefined where it is gone meanwhile. */
export const claimDraft = (id: string, holder: string) =>
  within(async (drafts, files) => {
    const draft = (await answer(drafts.get(id))) as StoredDraft | undefined
    if (!draft) return undefined
    drafts.put({ ...draft, holder })
    return { draft, files: (await answer(files.getAll(filesOf(id)))) as StoredFile[] }
  })

/** False where another form has taken the draft over meanwhile: nothing is written over there. */
export const saveDraft = (draft: StoredDraft): Promise<boolean> =>
  within(async (drafts) => {
    const there = (await answer(drafts.get(draft.id))) as StoredDraft | undefined
    if (there && there.holder !== draft.holder) return false
    drafts.put(draft)
    return true
  })

export const saveFile = (file: StoredFile): Promise<void> =>
  within(async (_, files) => {
    files.put(file)
  })

export const removeFile = (draft: string, key: string): Promise<void> =>
  within(async (_, files) => {
    files.delete([draft, key])
  })

export const removeDraft = (id: string): Promise<void> =>
  within(async (drafts, files) => {
    drafts.delete(id)
    files.delete(filesOf(id))
  })

/** Drops what nobody came back for in a month, and the oldest beyond a device's fair share. */
export const sweepDrafts = (now: number): Promise<void> =>
  within(async (drafts, files) => {
    const all = ((await answer(drafts.getAll())) as StoredDraft[]).sort(
      (one, other) => other.savedAt - one.savedAt,
    )
    const gone = all.filter((one, position) => position >= most || now - one.savedAt > oldest)
    for (const { id } of gone) {
      drafts.delete(id)
      files.delete(filesOf(id))
    }
    const alive = new Set(all.filter((one) => !gone.includes(one)).map(({ id }) => id))
    for (const [draft = '', key = ''] of (await answer(files.getAllKeys())) as string[][])
      if (!alive.has(draft)) files.delete([draft, key])
  })

import { randomKey } from '#api/submit-key.ts'
import {
  claimDraft,
  draftPlace,
  findDrafts,
  removeDraft,
  removeFile,
  type StoredDraft,
  type StoredFile,
  saveDraft,
  saveFile,
  sweepDrafts,
} from './draft-store.ts'
import { heldElsewhere, hold, release } from './held-drafts.ts'

export interface DraftName {
  /** Which form: `session.new`. */
  form: string
  /** Which record it changes; left out for a new one. */
  record?: string | undefined
  /** The version of the record one sees now. */
  version?: number | undefined
  /** Fields that are not kept on the device: what others may not find there. */
  never?: readonly string[]
}

/** What was left here unsent. */
export interface FoundDraft {
  draft: StoredDraft
  files: StoredFile[]
  /** The record has moved on since: what is not changed by hand must not overwrite the new. */
  older: boolean
}

/** Keeps one opened form in this browser. Two forms of one place keep two drafts: neither overwrites the other. */
export class DraftKeeper {
  readonly #holder = randomKey()
  readonly #name: DraftName
  readonly #place: string
  #id = randomKey()
  #pending: Pick<StoredDraft, 'values' | 'base'> | undefined
  #writing = false
  #files = new Map<string, Omit<StoredFile, 'draft'>>()
  #trouble: () => void = () => undefined

  constructor(person: string, name: DraftName) {
    this.#name = name
    this.#place = draftPlace(person, name.form, name.record)
  }

  /** Takes over the newest draft that stands open nowhere else; `elsewhere` tells whether one does. */
  async begin(): Promise<{ found?: FoundDraft; elsewhere: boolean }> {
    void sweepDrafts(Date.now()).catch(() => undefined)
    const all = await findDrafts(this.#place)
    const elsewhere = await heldElsewhere(all.map(({ id }) => id))
    const free = all.find(({ id }) => !elsewhere.has(id))
    const taken = free && (await claimDraft(free.id, this.#holder))
    if (taken) {
      this.#id = taken.draft.id
      for (const file of taken.files) this.#files.set(file.key, file)
    }
    hold(this.#id)
    if (!taken) return { elsewhere: elsewhere.size > 0 }
    const older = (taken.draft.version ?? undefined) !== this.#name.version
    return { found: { ...taken, older }, elsewhere: elsewhere.size > 0 }
  }

  onTrouble(told: () => void): void {
    this.#trouble = told
  }

  save(values: object, base: object): void {
    const { never = [] } = this.#name
    this.#pending = { values: without(values, never), base: without(base, never) }
    if (!this.#writing) void this.#writeAll()
  }

  // At once, so that a page closed after the last key loses nothing; while one write runs only the newest waits.
  async #writeAll(): Promise<void> {
    this.#writing = true
    for (let next = this.#pending; next; next = this.#pending) {
      this.#pending = undefined
      await this.#write(next).catch(this.#trouble)
    }
    this.#writing = false
  }

  async #write(pending: Pick<StoredDraft, 'values' | 'base'>): Promise<void> {
    const rest = { place: this.#place, version: this.#name.version ?? null, holder: this.#holder }
    const draft = () => ({ id: this.#id, ...rest, savedAt: Date.now(), ...plain(pending) })
    if (await saveDraft(draft())) return
    // A tab that slept, and whose draft was taken over meanwhile: from here on there are two.
    release(this.#id)
    this.#id = randomKey()
    hold(this.#id)
    await saveDraft(draft())
    for (const file of this.#files.values()) await saveFile({ ...file, draft: this.#id })
  }

  keepFile(kept: Omit<StoredFile, 'draft'>): void {
    this.#files.set(kept.key, kept)
    void saveFile({ ...kept, draft: this.#id }).catch(this.#trouble)
  }

  dropFile(key: string): void {
    this.#files.delete(key)
    void removeFile(this.#id, key).catch(() => undefined)
  }

  /** Sent, or given up: nothing of it stays. What is written afterwards is a new draft. */
  async clear(): Promise<void> {
    this.#pending = undefined
    this.#files.clear()
    const gone = this.#id
    release(gone)
    this.#id = randomKey()
    hold(this.#id)
    await removeDraft(gone).catch(() => undefined)
  }

  /** The form is closed: what it holds may be taken over by the next one. */
  leave(): void {
    release(this.#id)
  }
}

const without = (values: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)))

// What cannot be kept as plain data, such as a file in a field of values, is kept beside it.
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

import type { DataStore } from '@tus/server'

/** An upload that nobody finished within a day is dropped; milliseconds. */
export const PATIENCE = 24 * 60 * 60 * 1000

/** Where the parts of uploads lie until all have come. */
export interface PartStore {
  datastore: DataStore
  /** Removes what is there of an upload, be it whole, in part or nothing. */
  clear(id: string): Promise<void>
  /** Removes what was begun before a moment and of which nothing is written down: cut between two steps. */
  sweep(before: Date): Promise<void>
  /** Hands over the whole as a local file, as long as the work takes. */
  withWhole<T>(id: string, work: (path: string) => Promise<T>): Promise<T>
}

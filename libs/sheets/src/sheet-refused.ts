/** Why a file is no table that can be read: its bytes are none, or it holds more than the limits allow. */
export type RefusalCode = 'unreadable' | 'too-long'

/** Thrown by everything that reads: the only error that other people's bytes lead to. */
export class SheetRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    reason: string,
  ) {
    super(reason)
    this.name = 'SheetRefused'
  }
}

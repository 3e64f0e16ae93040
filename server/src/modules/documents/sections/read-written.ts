import { readText, type Text, TextError } from '@medelge/documents'
import { documentErrors } from '../document.errors.ts'

/** The text somebody sent, or a refusal that says where it cannot be read. */
export function readWritten(written: unknown): Text {
  try {
    return readText(written)
  } catch (error) {
    if (!(error instanceof TextError)) throw error
    throw documentErrors.DOCUMENT_TEXT_UNREADABLE({ place: error.path })
  }
}

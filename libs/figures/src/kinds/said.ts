import type { Language } from '../locales/messages.ts'

/** A word or a sentence in the languages of the library, and in Mongolian where it is known. */
export type Said = Readonly<Record<Language, string>> & { readonly 'mn-Mong'?: string }

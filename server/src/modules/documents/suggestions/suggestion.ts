import {
  askedBy,
  type Binding,
  type ComparedLine,
  compareTexts,
  plainLines,
  type Text,
} from '@medelge/documents'
import Type, { type Static } from 'typebox'
import { Choice, Moment, Nullable, Uuid } from '#platform/shapes'
import type { SectionContent } from '../document.content.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import type { SectionRow } from '../sections/section.ts'
import type { SuggestionRow } from './suggestion.store.ts'

export const SuggestionSchema = Type.Object({
  id: Uuid,
  section: Type.String(),
  note: Type.String(),
  byName: Type.String(),
  at: Moment,
  outcome: Nullable(Choice(['taken', 'declined'])),
  settledByName: Nullable(Type.String()),
})

export const presentSuggestion = (row: SuggestionRow): Static<typeof SuggestionSchema> => ({
  ...row,
  at: row.at.toISOString(),
})

const LineSchema = Type.Unsafe<ComparedLine>({ type: 'object', additionalProperties: true })

export const OpenSuggestionSchema = Type.Object({
  ...SuggestionSchema.properties,
  stale: Type.Boolean({ description: 'The section was changed since; it can no longer be taken' }),
  others: Type.Boolean({ description: 'Tables or photos differ too, which are no words' }),
  lines: Type.Array(LineSchema),
})

const keyOf = (binding: Binding) => `${askedBy(binding)} ${JSON.stringify(binding.wording)}`

/** What of a text is no words. */
const othersIn = ({ content }: Text): string =>
  JSON.stringify(content.filter(({ type }) => /Table$|^photo$/.test(type)))

/** What is proposed for a section beside what stands there, word by word. */
export function compareSuggestion(
  row: SuggestionRow,
  section: SectionContent | undefined,
  written: SectionRow | undefined,
  figures: readonly SaidFigure[],
): Static<typeof OpenSuggestionSchema> {
  const said = new Map(figures.map(({ binding, text }) => [keyOf(binding), text]))
  const linesOf = (text: Text) => plainLines(text, (binding) => said.get(keyOf(binding)) ?? '〔…〕')
  const before = section?.body ?? { type: 'doc' as const, content: [] }
  return {
    ...presentSuggestion(row),
    stale: written?.version !== row.madeFrom,
    others: othersIn(before) !== othersIn(row.body),
    lines: compareTexts(linesOf(before), linesOf(row.body)),
  }
}

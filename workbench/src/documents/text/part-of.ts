import type { Opened, Section } from '../use-document.ts'

/** What of a document belongs to one of its sections, in its order. */
export function partOf(
  { key }: Pick<Section, 'key'>,
  { sections, figures, records }: Pick<Opened, 'sections' | 'figures' | 'records'>,
) {
  const tablesIn = ({ body }: Section) => body.content.filter(({ type }) => type === 'recordTable').length
  const nth = sections.findIndex((one) => one.key === key)
  const before = sections.slice(0, nth).reduce((all, one) => all + tablesIn(one), 0)
  const own = sections[nth]
  return {
    figures: figures.filter(({ section }) => section === key),
    records: records.slice(before, before + (own ? tablesIn(own) : 0)),
  }
}

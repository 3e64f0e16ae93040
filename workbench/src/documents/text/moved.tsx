import { formatAmount } from '@medelge/figures'
import { Notice } from '#kit/hints/notice.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'

/** What the records say differently since the document was read; nothing where they do not. */
export function Moved({ moved, figures }: Pick<Opened, 'moved' | 'figures'>) {
  const { t } = useDocumentWords()
  if (moved.length === 0) return null
  const of = new Map(figures.map((one) => [one.place, one]))
  return (
    <Notice tone="warning" title={t('moved', { n: moved.length })}>
      <ul>
        {moved.map(({ place, was, is }) => {
          const figure = of.get(place)
          const say = (value: number | null) =>
            value === null ? '—' : `${formatAmount(value, figure?.scale ?? 0)}${figure?.unit ?? ''}`
          return (
            <li key={place}>
              {figure?.metricName} {t('movedFrom', { was: say(was), is: say(is) })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import { placeOf } from './place-of.ts'

/** Where a number of the covering notice is told to stand: it is changed with the head. */
const COVERING = 'covering'

/** What keeps a document from being handed in: numbers without a source, and figures that nobody knows yet. */
export function OpenNumbers({ unbound, figures }: Pick<Opened, 'unbound' | 'figures'>) {
  const { t } = useDocumentWords()
  const unknown = figures.filter(({ text, cell }) => text === null && !cell)
  return (
    <section>
      <h3>{t('numbers', { n: figures.length })}</h3>
      {unbound.length + unknown.length === 0 && <p className="muted">{t('allBound')}</p>}
      {unbound.length > 0 && <p>{t('unboundCount', { n: unbound.length })}</p>}
      <ul>
        {unbound.map((one) => (
          <li key={`${one.section} ${one.block} ${one.line} ${one.from}`}>
            {one.section === COVERING ? (
              t('inCovering', { words: one.around })
            ) : (
              <a href={`#${placeOf(one.section)}`}>{one.around}</a>
            )}
          </li>
        ))}
      </ul>
      {unknown.length > 0 && <p>{t('unknownCount', { n: unknown.length })}</p>}
      <ul>
        {unknown.map(({ place, section, metricName, periodLabel }) => (
          <li key={place}>
            <a href={`#${placeOf(section)}`}>{`${metricName} · ${periodLabel}`}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

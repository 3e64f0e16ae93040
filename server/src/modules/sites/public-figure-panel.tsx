/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { periodLabel } from '@medelge/figures'
import { type Locale, sentence } from '#platform/locale'
import type { PublicFigure } from './public-figure.ts'

const signs = { none: '', records: '●', partly: '◐', declared: '○' } as const

/** 449204.5 as 449,204.5, exactly as long as it is. */
const grouped = (value: string) => value.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')

/** What it is of: the year as far as it has gone, how it stood on a day, or nothing more than the moment it is of. */
function daysOf({ period, running }: PublicFigure, language: Locale): string {
  if (period.from !== null) return `${periodLabel(period, language)} · `
  return running ? '' : `${sentence(language, 'sites.stood', { day: period.to })} · `
}

/** One figure for the public: value, unit, what it is of, where it comes from, and how we know. */
export function PublicFigurePanel({
  figure,
  checkLevels,
  asOf,
  language,
}: {
  figure: PublicFigure
  checkLevels: number
  asOf: string
  language: Locale
}) {
  const say = (key: string, values: object = {}) =>
    sentence(language, `sites.${key}`, values as Record<string, unknown>)
  const { metric, value, mark, declared } = figure
  const sources = figure.sources.map(({ kind, count }) =>
    say(`source.${kind}`, { count: grouped(`${count}`) }),
  )
  return (
    <section class="panel" id={figure.place}>
      <h3>{language === 'en' ? metric.nameEn : metric.name}</h3>
      <p class="value">
        {value === null ? '—' : grouped(value)}
        {value !== null && <small>{metric.unit}</small>}
      </p>
      <p class="small">
        {daysOf(figure, language)}
        {say('at', { asOf })} ·{' '}
        <span class={mark === 'declared' || mark === 'partly' ? 'mark declared' : 'mark muted'}>
          <span aria-hidden="true">{signs[mark]}</span>{' '}
          {say(`mark.${mark}`, { unit: metric.unit, declared: declared && grouped(declared) })}
        </span>
      </p>
      <details>
        <summary>{say('how-we-know')}</summary>
        <dl class="small">
          <div>
            <dt>{say('definition')}</dt>
            <dd>{metric.definition || say('no-definition')}</dd>
          </div>
          {sources.length > 0 && (
            <div>
              <dt>{say('records')}</dt>
              <dd>{say('records-are', { sources: sources.join(say('and')) })}</dd>
            </div>
          )}
          {sources.length > 0 && (
            <div>
              <dt>{say('check')}</dt>
              <dd>{say(checkLevels > 1 ? 'check-levels' : 'check-level', { levels: checkLevels })}</dd>
            </div>
          )}
          <div>
            <dt>{say('correction')}</dt>
            <dd>{say('correction-is', { day: figure.chosenOn })}</dd>
          </div>
        </dl>
      </details>
    </section>
  )
}

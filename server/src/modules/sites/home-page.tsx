/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { PublicPage } from '#engines/pages/index'
import { deskPath } from '#platform/http/addresses'
import { type Locale, locales, sentence } from '#platform/locale'
import type { PublicFigure } from './public-figure.ts'
import { PublicFigurePanel } from './public-figure-panel.tsx'

export interface HomeFacts {
  /** The association of the region; nobody's while the platform is empty. */
  owner: { name: string; nameMongolian: string } | undefined
  figures: readonly PublicFigure[]
  /** How many levels check a record by the region's rule. */
  checkLevels: number
  /** The moment of everything the page says, in the region's time. */
  asOf: string
}

const addressIn = (language: Locale) => (language === 'zh-CN' ? '/' : `/?lang=${language}`)

/** `/`: whose this is, what it is, and where those who work here go in. */
export function HomePage({ owner, figures, checkLevels, asOf, language }: HomeFacts & { language: Locale }) {
  const say = (key: string, values = {}) => sentence(language, `sites.${key}`, values)
  const name = say('name')
  return (
    <PublicPage
      language={language}
      title={owner ? `${owner.name} · ${name}` : name}
      foot={
        <>
          <p>{owner ? say('responsible', { owner: owner.name, asOf }) : say('as-of', { asOf })}</p>
          <p class="screen">
            {locales
              .filter((other) => other !== language)
              .map((other) => (
                <a key={other} href={addressIn(other)} hreflang={other} lang={other}>
                  {sentence(other, 'sites.language')}
                </a>
              ))}
          </p>
        </>
      }
    >
      <div class="owner">
        {owner?.nameMongolian && (
          <p class="mongolian" lang="mn-Mong">
            {owner.nameMongolian}
          </p>
        )}
        <div>
          <p class="muted">{name}</p>
          <h1>{owner?.name ?? say('empty')}</h1>
        </div>
      </div>
      {owner ? <p>{say('what')}</p> : <p>{say('empty-hint')}</p>}
      {owner && <p>{say('how')}</p>}
      {figures.length > 0 && (
        <div>
          <h2>{say('figures')}</h2>
          <p class="muted small">{say('figures-note')}</p>
          {figures.map((figure) => (
            <PublicFigurePanel
              key={`${figure.metric.code} ${figure.period.to}`}
              {...{ figure, checkLevels, asOf, language }}
            />
          ))}
        </div>
      )}
      <p>
        <a class="action" href={deskPath}>
          {say('desk')}
        </a>
      </p>
      <p class="muted small">{say('accounts')}</p>
    </PublicPage>
  )
}

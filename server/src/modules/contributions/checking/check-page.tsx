/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { PublicPage } from '#engines/pages/index'
import { type Locale, locales, sentence } from '#platform/locale'
import { CheckedSheet } from './checked-sheet.tsx'
import type { Check } from './read-check.ts'

const CHECK = '/check'
const HINT = 'code-hint'

const tones = { valid: 'good', withdrawn: 'wrong', unknown: 'wrong', altered: 'wrong' } as const

/** `/check`: whether a paper was issued as it is, told to whoever holds it. */
export function CheckPage({
  check,
  typed,
  language,
  today,
}: {
  /** None where no code was typed yet. */
  check: Check | undefined
  typed: string
  language: Locale
  today: string
}) {
  const say = (key: string, values = {}) => sentence(language, `contributions.${key}`, values)
  const sheet = check && 'facts' in check ? check : undefined
  const here = sheet ? `${CHECK}/${sheet.code}` : CHECK
  return (
    <PublicPage
      language={language}
      title={say('check.title')}
      unlisted
      foot={
        <>
          <p>{say('check.foot', { day: today })}</p>
          <p class="screen">
            {locales
              .filter((other) => other !== language)
              .map((other) => (
                <a key={other} href={`${here}?lang=${other}`} hreflang={other} lang={other}>
                  {sentence(other, 'sites.language')}
                </a>
              ))}
          </p>
        </>
      }
    >
      <div>
        <p class="muted">{sentence(language, 'sites.name')}</p>
        <h1>{say('check.title')}</h1>
      </div>
      {check && (
        <div role="status">
          <p class={`verdict ${tones[check.state]}`}>{say(`check.${check.state}`)}</p>
          <p>{say(`check.${check.state}-means`, { day: sheet?.withdrawnOn ?? '' })}</p>
        </div>
      )}
      {sheet && <CheckedSheet sheet={sheet} language={language} />}
      {!sheet && <CodeForm typed={typed} language={language} />}
    </PublicPage>
  )
}

function CodeForm({ typed, language }: { typed: string; language: Locale }) {
  const say = (key: string) => sentence(language, `contributions.${key}`)
  return (
    <form method="get" action={CHECK}>
      <label>
        {say('check.code')}
        <input
          {...{ name: 'code', value: typed, required: true, maxLength: 60, 'aria-describedby': HINT }}
          {...{ autocomplete: 'off', autocapitalize: 'characters', spellcheck: false }}
        />
      </label>
      <input type="hidden" name="lang" value={language} />
      <button class="action" type="submit">
        {say('check.ask')}
      </button>
      <span class="muted small" id={HINT}>
        {say('check.code-hint')}
      </span>
    </form>
  )
}

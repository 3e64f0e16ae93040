/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { type Locale, sentence } from '#platform/locale'
import type { SheetFacts } from '../contribution.ts'
import type { Check } from './read-check.ts'

type Part = SheetFacts['parts'][number]

/** What was issued, figures large enough to be held beside the paper. */
export function CheckedSheet({
  sheet: { code, facts, state, changed },
  language,
}: {
  sheet: Extract<Check, { facts: unknown }>
  language: Locale
}) {
  const say = (key: string, values = {}) => sentence(language, `contributions.${key}`, values)
  const { name, unit, from, to, issuedOn, own } = facts
  const amount = ({ times, hours }: Pick<Part, 'times' | 'hours'>) =>
    hours === null ? say('items', { times }) : say('hours', { times, hours })
  return (
    <>
      <section class="panel">
        <p class="value">{name}</p>
        <dl>
          <div>
            <dt>{say('unit')}</dt>
            <dd>{unit}</dd>
          </div>
          <div>
            <dt>{say('period')}</dt>
            <dd>{from === null ? say('until', { to }) : say('from-to', { from, to })}</dd>
          </div>
          <div>
            <dt>{say('issued')}</dt>
            <dd>{say(own ? 'issued-own' : 'issued-by', { unit, day: issuedOn })}</dd>
          </div>
          <div>
            <dt>{say('code')}</dt>
            <dd class="code">{code.match(/.{1,4}/g)?.join(' ')}</dd>
          </div>
        </dl>
      </section>
      <p>{say('check.compare')}</p>
      <div>
        {facts.parts
          .filter(({ times }) => times > 0)
          .map((part) => (
            <section class="panel" key={part.code}>
              <h2>{say(`part.${part.code}`)}</h2>
              <p class="value">{amount(part)}</p>
              <details>
                <summary>{say('check.lines', { times: part.lines.length })}</summary>
                <Lines lines={part.lines} language={language} />
              </details>
            </section>
          ))}
      </div>
      {state === 'valid' && (
        <section class="panel">
          <h2>{say('check.today')}</h2>
          <p class={changed.length > 0 ? 'warned' : 'muted'}>
            {say(changed.length > 0 ? 'check.changed' : 'check.unchanged')}
          </p>
          {changed.map(({ was, is }) => (
            <p key={was.code}>
              {say('check.was-is', { part: say(`part.${was.code}`), was: amount(was), is: amount(is) })}
            </p>
          ))}
        </section>
      )}
    </>
  )
}

function Lines({ lines, language }: { lines: Part['lines']; language: Locale }) {
  const say = (key: string, values = {}) => sentence(language, `contributions.${key}`, values)
  return (
    <ul class="lines small">
      {lines.map(({ since, until, what, note, hours, times }, nth) => (
        <li key={`${nth}`}>
          <span>{since}</span>
          <span>
            {what || say('elsewhere')}
            {note && <span class="muted"> {note}</span>}
            {until && <span class="muted"> {say('ended', { until })}</span>}
          </span>
          <span>
            {hours !== null && say('hours-of', { hours })}
            {times !== undefined && say('items', { times })}
          </span>
        </li>
      ))}
    </ul>
  )
}

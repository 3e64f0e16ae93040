import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { exact } from '#kit/format.ts'
import { Answered } from '#kit/states.tsx'
import { FigureLink } from '../figure-link.tsx'
import { queryOf } from '../figure-text.ts'
import styles from './arithmetic-part.module.css'

/** How a computed figure came about: its arithmetic step by step, each part a door of its own. */
export function ArithmeticPart({ scope }: { scope: FigureScope }) {
  const { t } = useTranslation('figures')
  const answer = useRead(
    'GET /api/figures/arithmetic',
    { query: queryOf(scope) },
    { keep: true, staleTime: 60_000 },
  )
  return (
    <Answered from={answer} lines={4}>
      {({ text, parts, steps }) =>
        parts.length === 0 ? null : (
          <section className={styles.arithmetic}>
            <h3>{t('arithmetic.title')}</h3>
            {text && <p>{text}</p>}
            <dl>
              {parts.map(({ name, figure }) => (
                <Fragment key={figure.metric}>
                  <dt>{name}</dt>
                  <dd>
                    <FigureLink figure={figure} scope={{ ...scope, metric: figure.metric }} />
                  </dd>
                </Fragment>
              ))}
            </dl>
            {steps.length > 0 && (
              <ol>
                {steps.map((step, nth) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two steps can read the same, and none ever moves
                  <li key={nth} title={step.text}>
                    <span className="number">{step.numbers}</span> ={' '}
                    <strong className="number">
                      {step.value === null ? t('arithmetic.nothing') : exact(step.value)}
                    </strong>
                  </li>
                ))}
              </ol>
            )}
          </section>
        )
      }
    </Answered>
  )
}

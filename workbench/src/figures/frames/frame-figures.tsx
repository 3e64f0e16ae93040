import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { LeftOutlined, RightOutlined } from '#kit/icons/acts.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { FigureLink } from '../figure-link.tsx'
import { usePeriodLabel } from '../figure-text.ts'
import { useFrameWords } from './frame-words.ts'
import styles from './frames.module.css'

/** The figures of the chosen unit and year by the parts of a frame, each a door. */
export function FrameFigures({ code }: { code: string }) {
  const { t } = useFrameWords()
  const { t: figures } = useTranslation('figures')
  const { id, unit } = useUnit()
  const { year, choose } = useYear()
  const period = String(year)
  const label = usePeriodLabel()(period)
  const query = { organization: id, period }
  const answer = useRead(
    'GET /api/frames/{code}/figures',
    { params: { code }, query },
    { keep: true, staleTime: 60_000 },
  )
  return (
    <>
      <p className={styles.steps}>
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={figures('before')}
          onClick={() => choose(year - 1)}
        />
        <strong>{t('whose', { unit: unit?.shortName ?? '…', period: label })}</strong>
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={figures('after')}
          onClick={() => choose(year + 1)}
        />
      </p>
      <Answered from={answer} lines={10}>
        {({ parts }) =>
          parts.map((part) => (
            <Part key={part.name} title={part.name}>
              {part.text && <p className="muted">{part.text}</p>}
              {part.figures.length === 0 && <p className="muted">{t('noFigures')}</p>}
              <dl className={styles.figures}>
                {part.figures.map(({ name, audience, figure }) => (
                  <Fragment key={`${figure.metric} ${audience}`}>
                    <dt>
                      {audience
                        ? t('ofAudience', { name, audience: figures(`audiences.${audience}` as never) })
                        : name}
                    </dt>
                    <dd>
                      <FigureLink
                        figure={figure}
                        scope={{
                          ...{ metric: figure.metric, organization: id, period },
                          ...(audience && { audience }),
                        }}
                      />
                    </dd>
                  </Fragment>
                ))}
              </dl>
            </Part>
          ))
        }
      </Answered>
    </>
  )
}

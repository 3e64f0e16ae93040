import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { useDuration } from '../use-duration.ts'
import styles from './board.module.css'
import { useOpenCollection } from './use-collection.ts'
import { Wide } from './wide.tsx'

/** What the questions cost those who answer, and which of them nobody needs. */
export function CostsScreen() {
  const { t, i18n } = useCollectionWords()
  const duration = useDuration()
  const { collection, unit, questionnaire } = useOpenCollection()
  const query = { organizationId: unit.id }
  const answer = useRead('GET /api/collections/{id}/meter', { params: { id: collection.id }, query })
  const labels = new Map(
    questionnaire.form.fields.map(({ code, words }) => [
      code,
      (i18n.language === 'en' && words.en) || words.zh,
    ]),
  )
  return (
    <Part title={t('costs.title')}>
      <Answered from={answer}>
        {({ sheets, seconds, median, handedIn, fields }) => (
          <>
            <p>
              {sheets === 0
                ? t('costs.nothing')
                : t('costs.sum', { n: sheets, all: duration(seconds), median: duration(median) })}
            </p>
            <Wide label={t('costs.title')}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th>{t('merged.field')}</th>
                    <th className={styles.number}>{t('costs.median')}</th>
                    <th className={styles.number}>{t('costs.answered', { n: handedIn })}</th>
                    <th className={styles.number}>{t('costs.readings')}</th>
                    <th>{t('costs.hint')}</th>
                  </tr>
                </thead>
                <tbody>
                  {fields.map((field) => (
                    <tr key={field.field}>
                      <td>{labels.get(field.field)}</td>
                      <td className={styles.number}>{duration(field.median)}</td>
                      <td className={styles.number}>{exact(field.answered)}</td>
                      <td className={styles.number}>{exact(field.readings)}</td>
                      <td className={styles.unused}>
                        {handedIn > 0 && field.answered === 0
                          ? t('costs.empty')
                          : handedIn > 0 && field.readings === 0
                            ? t('costs.unread')
                            : ''}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          </>
        )}
      </Answered>
    </Part>
  )
}

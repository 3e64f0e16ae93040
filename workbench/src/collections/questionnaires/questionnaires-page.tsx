import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink, useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import styles from '../board/board.module.css'
import { Wide } from '../board/wide.tsx'
import { useCollectionWords } from '../collection-words.ts'

/** What the unit may send: what came along, and what it and those above it made. */
export function QuestionnairesPage() {
  const { t, i18n } = useCollectionWords()
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const answer = useRead('GET /api/questionnaires', { query: { organizationId } })
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/questionnaires/new')}>
      {t('questionnaire.new')}
    </Button>
  )
  return (
    <Page title={t('questionnaires')} note={unit?.name} actions={answer.data?.can.ask && add}>
      <Part flush>
        <Answered from={answer}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('questionnaire.none')} />
            ) : (
              <Wide label={t('questionnaires')}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th>{t('questionnaire.name')}</th>
                      <th className={styles.number}>{t('questionnaire.fields')}</th>
                      <th className={styles.number}>{t('questionnaire.version')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ code, form, version, shipped }) => (
                      <tr key={code}>
                        <td>
                          <NavLink to={`/questionnaires/${code}`}>
                            {(i18n.language === 'en' && form.words.en) || form.words.zh}
                          </NavLink>{' '}
                          {shipped && <Mark>{t('questionnaire.shipped')}</Mark>}
                        </td>
                        <td className={styles.number}>{form.fields.length}</td>
                        <td className={styles.number}>{version}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Wide>
            )
          }
        </Answered>
      </Part>
    </Page>
  )
}

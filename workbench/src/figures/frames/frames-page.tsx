import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Mark } from '#kit/mark.tsx'
import { NavLink, useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import styles from '../rules/rules.module.css'
import { useFrameWords } from './frame-words.ts'

/** Every frame by which figures are read today. */
export function FramesPage() {
  const { t } = useFrameWords()
  const go = useGo()
  const answer = useRead('GET /api/frames', { query: {} }, { staleTime: 60_000 })
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        answer.data?.can.define && (
          <Button type="primary" onClick={() => go('/figures/frames/new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <Part>
        <Answered from={answer} lines={10}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('none')} hint={t('noneHint')} />
            ) : (
              <ul className={styles.list}>
                {items.map(({ code, name, parts, madeByName }) => (
                  <li key={code}>
                    <NavLink to={`/figures/frames/${code}`}>{name}</NavLink>
                    <span className="muted">{parts.map((part) => part.name).join('、')}</span>
                    <span className={styles.marks}>{madeByName && <Mark tone="sky">{t('own')}</Mark>}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </Part>
    </Page>
  )
}

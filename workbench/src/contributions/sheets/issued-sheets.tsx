import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { inFours, type ListedSheet } from '../contribution.ts'
import { useContributionWords } from '../contribution-words.ts'
import styles from '../contributions.module.css'

/** The sheets issued about somebody, the newest first; one that is wrong is withdrawn, never changed. */
export function IssuedSheets({ sheets, may }: { sheets: readonly ListedSheet[]; may: boolean }) {
  const { t } = useContributionWords()
  const [wrong, setWrong] = useState<string>()
  const withdraw = useWrite('POST /api/contribution-sheets/{id}/withdraw', () =>
    message.success(t('withdraw.done')),
  )
  if (sheets.length === 0) return <p className="muted">{t('sheets.none')}</p>
  return (
    <>
      <ul className={styles.lines}>
        {sheets.map(
          ({ id, code, from, to, issuedAt, issuedByName, withdrawnAt, withdrawnByName, reason }) => (
            <li key={id}>
              <span className={styles.what}>
                <span className={styles.head}>
                  <NavLink to={`/contribution-sheets/${id}`}>
                    {from ? t('fromTo', { from, to }) : t('until', { to })}
                  </NavLink>
                  {withdrawnAt && <Mark tone="cinnabar">{t('sheets.withdrawn')}</Mark>}
                </span>
                <span className="muted small">
                  {t('sheets.issued', { by: issuedByName, at: moment(issuedAt) })} · {inFours(code)}
                </span>
                {withdrawnAt && (
                  <span className="muted small">
                    {t('sheets.withdrawnBy', { by: withdrawnByName, at: moment(withdrawnAt), reason })}
                  </span>
                )}
              </span>
              {may && !withdrawnAt && (
                <Button size="small" onClick={() => setWrong(id)}>
                  {t('withdraw.open')}
                </Button>
              )}
            </li>
          ),
        )}
      </ul>
      {wrong && (
        <ReasonDialog
          title={t('withdraw.title')}
          note={t('withdraw.note')}
          label={t('withdraw.yes')}
          reasons={t('withdraw.reasons', { returnObjects: true }) as string[]}
          send={(reason) => withdraw.send({ params: { id: wrong }, body: { reason } })}
          onClose={() => setWrong(undefined)}
        />
      )}
    </>
  )
}

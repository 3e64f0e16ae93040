import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { moment } from '#kit/format.ts'
import { CloseOutlined } from '#kit/icons/acts.ts'
import { message } from '#kit/say/say.ts'
import { useUnattended } from '#kit/unattended.ts'
import { GrantRole } from './grant-role.tsx'
import type { PersonRow } from './people-columns.tsx'
import styles from './person-roles.module.css'

/** The roles a person holds, each at a unit and reaching everything below it. */
export function PersonRoles({ person, manage }: { person: PersonRow; manage: boolean }) {
  const { t } = useTranslation('people')
  const confirm = useConfirm()
  const [granting, setGranting] = useState(false)
  const unattended = useUnattended()
  const revoke = useWrite('DELETE /api/people/{id}/roles/{organizationId}/{role}', (left) =>
    unattended.tell(left.unattended),
  )

  const askRevoke = async (seat: PersonRow['roles'][number]) => {
    const role = t(`roles.${seat.role}`)
    const title = t('revoke.ask', { role, unit: seat.organizationName })
    const { organizationId } = seat
    const left =
      seat.role === 'checker' ? await unattended.ask({ without: person.id, at: organizationId }) : []
    const content = left.map((line) => <p key={line}>{line}</p>)
    if (!(await confirm({ title, content, yes: t('revoke.yes'), danger: true }))) return
    const params = { id: person.id, organizationId: seat.organizationId, role: seat.role }
    await revoke.send({ params }).catch((error: Error) => message.error(error.message))
  }
  return (
    <section>
      <header className={styles.head}>
        <h3>{t('rolesTitle')}</h3>
        {manage && (
          <Button size="small" onClick={() => setGranting(true)}>
            {t('grant.open')}
          </Button>
        )}
      </header>
      {person.roles.length === 0 && <p className="muted">{t('noRoles')}</p>}
      <ul className={styles.list}>
        {person.roles.map((seat) => (
          <li key={`${seat.organizationId}-${seat.role}`}>
            <span>
              <strong>{t(`roles.${seat.role}`)}</strong> {seat.organizationName}
              <span className="muted small"> {t('since', { moment: moment(seat.since) })}</span>
            </span>
            {manage && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('revoke.open', { role: t(`roles.${seat.role}`), unit: seat.organizationName })}
                onClick={() => askRevoke(seat)}
              />
            )}
          </li>
        ))}
      </ul>
      {granting && <GrantRole person={person} onClose={() => setGranting(false)} />}
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { NavLink, useGo } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import type { Member } from './member.ts'
import styles from './members.module.css'

/** Others who may be the same person: made one, or said to be others. */
export function MemberTwins({ member }: { member: Member }) {
  const { t } = useTranslation('members')
  const confirm = useConfirm()
  const go = useGo()
  const params = { id: member.id }
  const { data } = useRead('GET /api/members/{id}/twins', { params })
  const merge = useWrite('POST /api/members/{id}/merge')
  const apart = useWrite('POST /api/members/{id}/apart')
  const failed = (error: Error) => void message.error(error.message)
  const twins = data?.items ?? []
  if (twins.length === 0) return null

  const askMerge = async (other: Member) => {
    const sure = await confirm({
      title: t('merge.title', { name: member.name }),
      content: t('merge.content', { code: other.code }),
      yes: t('merge.yes'),
    })
    if (!sure) return
    await merge
      .send({ params, body: { into: other.id } })
      .then(() => {
        message.success(t('merge.done'))
        go(`/members/${other.id}`)
      })
      .catch(failed)
  }
  return (
    <Part title={t('twins')}>
      <ul className={styles.twins}>
        {twins.map((other) => (
          <li key={other.id} className={styles.twin}>
            <NavLink to={`/members/${other.id}`}>{other.name}</NavLink>
            <span>{other.maskedPhone ?? t('noPhone')}</span>
            <span>{other.born ?? ''}</span>
            <span className="muted">{other.code}</span>
            <Button size="small" onClick={() => askMerge(other)} loading={merge.busy}>
              {t('merge.open')}
            </Button>
            <Button
              size="small"
              loading={apart.busy}
              onClick={() => apart.send({ params, body: { other: other.id } }).catch(failed)}
            >
              {t('apart')}
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  )
}

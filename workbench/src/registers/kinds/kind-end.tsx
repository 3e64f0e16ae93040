import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import { useRegisterWords } from '../register-words.ts'
import styles from './kinds.module.css'
import type { RegisterKindAnswer } from './register-kind.ts'

const CloseKind = onTop(() => import('./close-kind.tsx'), 'CloseKind')

/** How a list goes out of use: closed, opened again, or taken away while nothing was ever handed in. */
export function KindEnd({ found: { kind, kept } }: { found: RegisterKindAnswer }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const confirm = useConfirm()
  const [closing, setClosing] = useState(false)
  const reopen = useWrite('POST /api/register-kinds/{code}/reopen', () =>
    message.success(t('close.reopened')),
  )
  const remove = useWrite('DELETE /api/register-kinds/{code}', () => go('/registers', { replace: true }))
  const params = { code: kind.code }
  const takeAway = async () => {
    const yes = await confirm({
      title: t('close.removeTitle', { list: kind.form.words.zh }),
      content: t(kept.drafts > 0 ? 'close.removeDrafts' : 'close.removeNote', { n: kept.drafts }),
      yes: t('close.remove'),
      danger: true,
    })
    if (yes) await remove.send({ params }).catch(() => {})
  }
  const error = reopen.error ?? remove.error
  return (
    <Part title={t('close.part')}>
      <p className="muted">
        {kind.closedOn ? t('close.since', { day: kind.closedOn, why: kind.closedWhy }) : t('close.note')}
      </p>
      {error && <Failure error={error} />}
      <div className={styles.foot}>
        {kind.closedOn ? (
          <Button
            loading={reopen.busy}
            onClick={() => void reopen.send({ params, body: {} }).catch(() => {})}
          >
            {t('close.reopen')}
          </Button>
        ) : (
          <Button onClick={() => setClosing(true)}>{t('close.open')}</Button>
        )}
        {kept.records === 0 && !kind.shipped && (
          <Button danger loading={remove.busy} onClick={() => void takeAway()}>
            {t('close.remove')}
          </Button>
        )}
      </div>
      {closing && <CloseKind kind={kind} standing={kept.records > 0} onClose={() => setClosing(false)} />}
    </Part>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOnce } from '#api/api.ts'
import { goOn, useExpired } from '#api/sign-in-again.ts'
import { desk } from '#kit/desk.ts'
import { Covering, useLayer } from '#kit/keys/layers.ts'
import { AuthFrame } from './auth-page.tsx'
import { FirstPassword } from './first-password.tsx'
import type { Session } from './session.ts'
import styles from './sign-in.module.css'
import { SignIn } from './sign-in.tsx'

/**
 * A session that ended: the door opens over the page, and what stands on the page stays. Another person who comes in
 * this way gets a page of their own.
 */
export function SignInAgain({ person }: { person: Session['person'] }) {
  const { t } = useTranslation('shell')
  const client = useQueryClient()
  const expired = useExpired()
  const [mustChange, setMustChange] = useState(false)
  // Esc has nothing to go back to.
  const layer = useLayer({ open: expired, covers: true, close: () => undefined })
  const entered = async () => {
    const me = await readOnce('GET /api/me')
    if (me.person.id !== person.id) {
      client.clear()
      location.assign(desk)
      return
    }
    setMustChange(me.person.mustChangePassword)
    if (!me.person.mustChangePassword) goOn()
  }
  if (!expired) return null
  return (
    <Modal
      open
      footer={null}
      closable={false}
      keyboard={false}
      width={440}
      // Above the questions and messages of the page.
      zIndex={1900}
      title={t('signIn.againTitle')}
      classNames={{ mask: styles.veil ?? '' }}
    >
      <Covering value={layer}>
        <AuthFrame value="layer">
          {mustChange ? <FirstPassword onChanged={entered} /> : <SignIn again={person} onEntered={entered} />}
        </AuthFrame>
      </Covering>
    </Modal>
  )
}

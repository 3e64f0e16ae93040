import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOnce } from '#api/api.ts'
import { goOn } from '#api/sign-in-again.ts'
import { desk } from '#kit/desk.ts'
import { Covering, useLayer } from '#kit/keys/layers.ts'
import { AuthFrame } from './auth-page.tsx'
import { type Demand, FirstSteps } from './first-steps.tsx'
import type { Session } from './session.ts'
import styles from './sign-in.module.css'
import { SignIn } from './sign-in.tsx'

/**
 * A session that ended: the door opens over the page, and what stands on the page stays. Another person who comes in
 * this way gets a page of their own.
 */
export function SignInLayer({ person }: { person: Session['person'] }) {
  const { t } = useTranslation('shell')
  const client = useQueryClient()
  const [demand, setDemand] = useState<Demand | null>(null)
  // Esc has nothing to go back to.
  const layer = useLayer({ covers: true, close: () => undefined })
  const entered = async () => {
    const me = await readOnce('GET /api/me')
    if (me.person.id !== person.id) {
      client.clear()
      location.assign(desk)
      return
    }
    setDemand(me.demands)
    if (!me.demands) goOn()
  }
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
          {demand ? (
            <FirstSteps demand={demand} onDone={entered} />
          ) : (
            <SignIn again={person} onEntered={entered} />
          )}
        </AuthFrame>
      </Covering>
    </Modal>
  )
}

import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { Facts } from '#kit/facts.tsx'
import { exact, moment } from '#kit/format.ts'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { type Key, opens } from './key.ts'
import { KeyMark } from './key-mark.tsx'
import { useKeyWords } from './key-words.ts'

/** One key: what it opens and until when, and its end. */
export function KeyRecord() {
  const { t } = useKeyWords()
  const { id = '' } = useParams()
  const answer = useRead('GET /api/keys/{id}', { params: { id } })
  const found = answer.data
  useTitle(found?.purpose ?? t('title'))
  return (
    <Record
      title={found?.purpose ?? '…'}
      mark={found && <KeyMark state={found.state} />}
      back="/keys"
      actions={found && opens(found) && <Revoke one={found} />}
    >
      <Answered from={answer}>
        {(one) => (
          <Facts
            items={[
              [t('prefix'), `${one.prefix}…`],
              [t('unit'), one.unitName],
              [t('scopes'), one.scopes.map((scope) => t(`scope.${scope}`)).join(t('and'))],
              [t('expiresOn'), one.expiresOn],
              [t('lastUsedOn'), one.lastUsedOn ?? t('never')],
              [t('perMinute'), exact(one.perMinute)],
              [t('madeBy'), `${one.madeByName} ${moment(one.madeAt)}`],
              [t('revokedAt'), one.revokedAt && `${one.revokedByName} ${moment(one.revokedAt)}`],
            ]}
          />
        )}
      </Answered>
    </Record>
  )
}

function Revoke({ one }: { one: Key }) {
  const { t } = useKeyWords()
  const confirm = useConfirm()
  const revoke = useWrite('POST /api/keys/{id}/revoke', () => message.success(t('revoked')))
  const sure = async () => {
    const yes = await confirm({ title: t('revokeTitle'), content: t('revokeNote'), yes: t('revoke') })
    if (yes)
      await revoke.send({ params: { id: one.id } }).catch((error: Error) => message.error(error.message))
  }
  return (
    <Button danger loading={revoke.busy} onClick={() => void sure()}>
      {t('revoke')}
    </Button>
  )
}

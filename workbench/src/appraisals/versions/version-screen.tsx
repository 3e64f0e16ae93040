import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Downloads } from '../downloads.tsx'
import { FormView } from '../form-view.tsx'
import { OpinionsPart } from '../opinions/opinions-part.tsx'
import { FrozenSign } from '../score/frozen-sign.tsx'
import { Score } from '../score/score.tsx'
import { ChangedNow } from './changed-now.tsx'
import { ChangedSince } from './changed-since.tsx'
import styles from './versions.module.css'

type Version = Answer<'GET /api/appraisals/{id}/versions/{number}'>

/** A version as it was signed, and what later corrections would change in it. */
export function VersionScreen() {
  const { id = '', number } = useParams()
  const answer = useRead('GET /api/appraisals/{id}/versions/{number}', {
    params: { id, number: Number(number) },
  })
  return <Answered from={answer}>{(version) => <Signed id={id} answer={version} />}</Answered>
}

function Signed({ id, answer }: { id: string; answer: Version }) {
  const { t } = useTranslation('appraisals')
  const { version, form, scored, figures, changes, intact } = answer
  const feed = { form, figures, unit: form.unit, asOf: version.readAt ?? version.frozenAt, frozen: true }
  return (
    <>
      <Part
        title={
          <>
            <FrozenSign /> {t('versionNumber', { number: version.number })}
          </>
        }
        actions={<Downloads id={id} version={version.number} />}
      >
        {version.revoked && (
          <Notice
            tone="warning"
            className={styles.revoked}
            title={t('revokedBy', { person: version.revoked.byName, moment: moment(version.revoked.at) })}
          >
            {version.revoked.because}
          </Notice>
        )}
        <Score scored={scored} sign={<FrozenSign />} />
        <Facts
          items={[
            [t('readAt'), version.readAt && moment(version.readAt)],
            [t('handedInBy'), version.handedInByName],
            [t('frozenBy'), version.frozenByName],
            [t('frozenAt'), moment(version.frozenAt)],
            [t('note'), version.note],
            [
              t('digest'),
              <span key="digest">
                <code className={styles.digest}>{version.digest}</code>{' '}
                <Mark tone={intact ? 'grass' : 'cinnabar'}>{t(intact ? 'intact' : 'altered')}</Mark>
              </span>,
            ],
          ]}
        />
      </Part>
      <ChangedSince answer={answer} />
      <OpinionsPart id={id} version={answer} />
      <FormView
        feed={feed}
        scored={scored}
        findingsOf={() => []}
        remark={(key) => <ChangedNow change={changes.find((one) => one.code === key)} />}
      />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import type { DeclarationAnswer } from './declaration.ts'
import { DeclarationBody } from './declaration-body.tsx'
import { useDeclaredValue } from './use-declared-value.ts'

/** One declared figure whole: what was stated, what proves it, who did what when. */
export function DeclarationRecord() {
  const { t } = useTranslation('declarations')
  const { id = '' } = useParams()
  const answer = useRead('GET /api/declarations/{id}', { params: { id } })
  const declared = useDeclaredValue()
  const declaration = answer.data?.declaration
  const title = declaration && declared(declaration).name
  useTitle(title ?? t('entry'))
  return (
    <Record
      title={title ?? '…'}
      mark={declaration && <RecordMark state={declaration.state} />}
      back="/declarations"
      actions={answer.data && <DeclarationActions answer={answer.data} />}
    >
      <Answered from={answer}>{(whole) => <DeclarationBody answer={whole} />}</Answered>
    </Record>
  )
}

function DeclarationActions({ answer: { declaration, can } }: { answer: DeclarationAnswer }) {
  const { t } = useTranslation('declarations')
  const go = useGo()
  return (
    <>
      <RecordSteps path="declarations" record={declaration} can={can} />
      {can.record && (
        <Button onClick={() => go(`/declarations/${declaration.id}/change`)}>{t('changeOpen')}</Button>
      )}
      {(can.record || can.correct) && (
        <WithdrawButton
          path="declarations"
          record={declaration}
          title={t('withdrawTitle')}
          reasons={t('withdrawReasons', { returnObjects: true }) as string[]}
        />
      )}
    </>
  )
}

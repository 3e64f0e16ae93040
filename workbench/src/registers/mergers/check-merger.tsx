import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { Facts } from '#kit/facts.tsx'
import type { CheckViewProps } from '#shell/noun.ts'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import type { MergerAnswer } from './merger.ts'
import { MergerBody } from './merger-body.tsx'

/** Names what a merger ends and what it becomes. */
export function useMergerTitle() {
  const { t } = useRegisterWords()
  return ({ records }: Pick<MergerAnswer, 'records'>) => {
    const named = (ends: boolean) =>
      records
        .filter(({ endsOn }) => (endsOn !== null) === ends)
        .map(({ name }) => name)
        .join(t('and'))
    return t('merge.named', { ends: named(true), stays: named(false) })
  }
}

/** A merger under the checker's eyes. */
export function CheckMerger({ id, keys }: CheckViewProps) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const titleOf = useMergerTitle()
  const answer = useRead('GET /api/register-mergers/{id}', { params: { id } })
  return (
    <CheckView
      path="register-mergers"
      id={id}
      keys={keys}
      answer={answer}
      record={answer.data?.merger}
      title={answer.data && titleOf(answer.data)}
      may={answer.data?.can.check === true}
    >
      {(whole) => (
        <>
          <Facts items={[[t('list'), said(whole.kind.form.words)]]} />
          <MergerBody answer={whole} />
        </>
      )}
    </CheckView>
  )
}

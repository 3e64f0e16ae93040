import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { Mark } from '#kit/mark.tsx'
import { useRegisterWords } from '../register-words.ts'
import type { MergerAnswer } from './merger.ts'
import { SideBySide } from './side-by-side.tsx'

/** What there is to see of a merger: what ends, what stays, side by side. */
export function MergerBody({ answer }: { answer: MergerAnswer }) {
  const { t } = useRegisterWords()
  const { merger, kind, records, named, evidence, history } = answer
  const shown = records.map((one) => ({
    ...one,
    unitName: named[`organization:${one.organizationId}`] ?? '',
    areaName: one.areaId === null ? null : (named[`area:${one.areaId}`] ?? ''),
  }))
  const ends = new Map(records.map(({ id, endsOn }) => [id, endsOn]))
  return (
    <>
      <ReturnReason history={history} state={merger.state} />
      <WaitsFor answer={answer} />
      <Facts
        items={[
          [t('merge.when'), merger.day ?? t('merge.from.start')],
          [t('merge.why'), merger.note],
        ]}
      />
      <SideBySide
        kind={kind}
        records={shown}
        named={named}
        mark={({ id }) => {
          const day = ends.get(id)
          return day ? (
            <Mark tone="ochre">{t('merge.endsOn', { day })}</Mark>
          ) : (
            <Mark tone="grass">{t('merge.stay')}</Mark>
          )
        }}
      />
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      {history.length > 0 && <RecordHistory history={history} />}
    </>
  )
}

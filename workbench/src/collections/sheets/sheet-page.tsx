import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { ContradictionsPart } from '../../contradictions/index.ts'
import { useCollectionWords } from '../collection-words.ts'
import { useDuration } from '../use-duration.ts'
import { SheetActions } from './sheet-actions.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { SheetForm } from './sheet-form.tsx'
import { type Sheet, useOpenSheet } from './use-sheet.ts'

/** One sheet: to be filled in by its unit, or looked at by those above. */
export function SheetPage() {
  const answer = useOpenSheet()
  return <Answered from={answer}>{(whole) => <Whole answer={whole} />}</Answered>
}

function Whole({ answer }: { answer: Sheet }) {
  const { t } = useCollectionWords()
  const duration = useDuration()
  const { sheet, collection, unitName, askedByUnit, seconds } = answer
  const due = sheet.dueOn?.day ?? collection.dueOn
  const words = [
    sheet.askedAs === unitName ? unitName : t('askedAs', { unit: unitName, name: sheet.askedAs }),
    collection.periodLabel,
    t('askedBy', { unit: askedByUnit }),
    t('dueOn', { day: due }),
    ...(seconds > 0 ? [t('spent', { time: duration(seconds) })] : []),
  ]
  return (
    <Page
      title={collection.title}
      note={
        <>
          {words.join(' · ')} <RecordMark state={sheet.state} path="collection-sheets" />
        </>
      }
      actions={<SheetActions answer={answer} />}
    >
      {sheet.ended && (
        <Notice
          tone="info"
          role="status"
          room="below"
          title={t(`ended.${sheet.ended}`, { reason: collection.closedBecause })}
        />
      )}
      {sheet.dueOn && (
        <Notice tone="info" role="status" room="below" title={t('extendedNote', { ...sheet.dueOn })} />
      )}
      <ReturnReason history={answer.history} state={sheet.state} />
      <WaitsFor answer={answer} />
      {collection.note && (
        <Part>
          <p>{collection.note}</p>
        </Part>
      )}
      <Part>
        {answer.can.record ? (
          <SheetForm key={`${sheet.id} ${sheet.state}`} answer={answer} />
        ) : (
          <SheetFacts answer={answer} />
        )}
      </Part>
      {!sheet.ended && <ContradictionsPart titled subject="sheet" id={sheet.id} />}
      <Part>
        <RecordHistory history={answer.history} path="collection-sheets" />
        <p>
          <NavLink to={`/collections/${collection.id}`}>{t('toCollection')}</NavLink>
        </p>
      </Part>
    </Page>
  )
}

import { type Form, kindOfForm } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { Score } from '../score/score.tsx'
import styles from './change.module.css'
import type { Draft } from './editor-props.ts'

/** The parts of a form that are no rows; tasks and the handling of the money where its kind has them. */
function partsOf(form: Form) {
  const { hasTasks } = kindOfForm(form)
  const places = ['head', 'budget', 'tasks', 'management', 'objective'] as const
  return places.filter(
    (place) =>
      (place !== 'tasks' || hasTasks || form.tasks !== undefined) &&
      (place !== 'management' || form.management !== undefined),
  )
}

/** What the draft would score, the parts that are not rows, and the way out; stays in sight while one scrolls. */
export function DraftBar({
  draft,
  onPlace,
  onAdd,
  onLeave,
}: {
  draft: Draft
  onPlace: (place: string) => void
  onAdd: () => void
  onLeave: () => void
}) {
  const { t } = useTranslation('appraisals')
  return (
    <div className={styles.bar}>
      <Score scored={draft.scored} />
      <div className={styles.actions}>
        {partsOf(draft.form).map((place) => (
          <Button key={place} onClick={() => onPlace(place)}>
            {t(`change.${place}`)}
          </Button>
        ))}
        <Button onClick={onAdd}>{t('change.add')}</Button>
        <span className={styles.gap} />
        <Button onClick={onLeave}>{t(draft.dirty ? 'change.cancel' : 'change.back')}</Button>
        <SaveButton draft={draft} />
      </div>
    </div>
  )
}

export function SaveButton({ draft }: { draft: Draft }) {
  const { t } = useTranslation('appraisals')
  return (
    <Button type="primary" loading={draft.busy} disabled={!draft.dirty} onClick={draft.save}>
      {t('change.save')}
    </Button>
  )
}

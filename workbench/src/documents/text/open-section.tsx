import { Suspense, useState } from 'react'
import { Button } from '#kit/button.tsx'
import { EditOutlined } from '#kit/icons/acts.ts'
import { onTop } from '#kit/later/on-top.ts'
import { Mark } from '#kit/mark.tsx'
import { Loading } from '#kit/states.tsx'
import { part } from '#shell/noun.ts'
import styles from '../document.module.css'
import { useDocumentWords } from '../document-words.ts'
import { SectionSuggestions } from '../suggestions/section-suggestions.tsx'
import type { Opened, Section } from '../use-document.ts'
import { EmbeddedForms } from './embedded-forms.tsx'
import { FormFacts } from './form-facts.tsx'
import { partOf } from './part-of.ts'
import { placeOf } from './place-of.ts'
import { TextView } from './text-view.tsx'
import { Titled } from './titled.tsx'

const SuggestDialog = onTop(() => import('../suggestions/suggest-dialog.tsx'), 'SuggestDialog')
const SectionEditor = part(() => import('../editing/section-editor.tsx'), 'SectionEditor')

/** One section: read by everybody, written in place by whoever takes it. */
export function OpenSection({ answer, section, open }: { answer: Opened; section: Section; open: boolean }) {
  const { t } = useDocumentWords()
  const [writing, setWriting] = useState(false)
  const [suggesting, setSuggesting] = useState(false)
  // Of what is final nothing is taken any more.
  const final = answer.document.state === 'counted'
  const suggests =
    answer.can.comment === true && !open && ['draft', 'returned', 'submitted'].includes(answer.document.state)
  const { key, level, heading, guide, held, body } = section
  const theirs = held !== null && !held.mine
  if (writing)
    return (
      <section id={placeOf(key)} className={styles.part}>
        <Suspense fallback={<Loading lines={6} />}>
          <SectionEditor answer={answer} section={section} onClose={() => setWriting(false)} />
        </Suspense>
      </section>
    )
  return (
    <section id={placeOf(key)} className={styles.part}>
      <div className={styles.head}>
        <Titled level={level}>{heading}</Titled>
        {theirs && <Mark tone="ochre">{t('heldBy', { name: held.byName })}</Mark>}
        {open && !theirs && (
          <Button
            size="small"
            icon={<EditOutlined />}
            aria-label={t('editSection', { heading })}
            onClick={() => setWriting(true)}
          >
            {t('edit')}
          </Button>
        )}
        {suggests && (
          <Button
            size="small"
            type="text"
            aria-label={t('suggesting.title', { heading })}
            onClick={() => setSuggesting(true)}
          >
            {t('suggesting.open')}
          </Button>
        )}
      </div>
      {open && guide && <p className={styles.guide}>{guide}</p>}
      <FormFacts section={section} forms={answer.forms} />
      <TextView
        body={body}
        {...partOf(section, answer)}
        unbound={answer.unbound.filter((one) => one.section === key)}
        frozen={answer.readAt !== null}
      />
      <EmbeddedForms embedded={answer.embedded.find((one) => one.section === key)} />
      <SectionSuggestions
        id={answer.document.id}
        suggestions={final ? [] : answer.suggestions.filter((one) => one.section === key)}
        open={open}
      />
      {suggesting && (
        <SuggestDialog id={answer.document.id} section={section} onClose={() => setSuggesting(false)} />
      )}
    </section>
  )
}

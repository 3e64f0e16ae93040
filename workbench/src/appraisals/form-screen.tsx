import { Suspense } from 'react'
import { later } from '#kit/later/later.ts'
import { FindingsList } from './findings/findings-list.tsx'
import { FormView } from './form-view.tsx'
import { paperKey } from './paper/rows.ts'
import { useJump } from './paper/use-jump.ts'
import { type Appraisal, useOpenAppraisal } from './use-appraisal.ts'

// Only where something moved since it was read.
const ChangedNow = later(() => import('./versions/changed-now.tsx'), 'ChangedNow')
const ChangedSince = later(() => import('./versions/changed-since.tsx'), 'ChangedSince')

/** The form as it stands, live or as it was read, under what is open about it and what moved since. */
export function FormScreen() {
  return <FormBody answer={useOpenAppraisal()} />
}

/** The same for whoever opens the form and whoever checks it. */
export function FormBody({ answer, narrow = false }: { answer: Appraisal; narrow?: boolean }) {
  const { form, scheme, scored, figures, readAt, changes } = answer
  const { current, jump } = useJump()
  const { findings } = scored
  const read = readAt === null ? {} : { asOf: readAt, frozen: answer.appraisal.state === 'counted' }
  return (
    <>
      {readAt !== null && changes.length > 0 && (
        <Suspense fallback={null}>
          <ChangedSince answer={answer} as="read" />
        </Suspense>
      )}
      <FindingsList findings={findings} form={form} onJump={(row) => jump(paperKey(row, form, scheme))} />
      <FormView
        feed={{ form, figures, unit: form.unit, ...read }}
        scored={scored}
        narrow={narrow}
        current={current}
        findingsOf={(key) => findings.filter((finding) => paperKey(finding.row, form, scheme) === key)}
        remark={(key) => {
          const change = changes.find((one) => one.code === key)
          return (
            change && (
              <Suspense fallback={null}>
                <ChangedNow change={change} />
              </Suspense>
            )
          )
        }}
      />
    </>
  )
}

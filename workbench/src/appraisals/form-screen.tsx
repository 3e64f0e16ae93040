import { FindingsList } from './findings/findings-list.tsx'
import { FormView } from './form-view.tsx'
import { paperKey } from './paper/rows.ts'
import { useJump } from './paper/use-jump.ts'
import { useOpenAppraisal } from './use-appraisal.ts'

/** The form as it stands now, under what is open about it. */
export function FormScreen() {
  const { form, scheme, scored, figures } = useOpenAppraisal()
  const { current, jump } = useJump()
  const { findings } = scored
  return (
    <>
      <FindingsList findings={findings} form={form} onJump={(row) => jump(paperKey(row, form, scheme))} />
      <FormView
        feed={{ form, figures, unit: form.unit }}
        scored={scored}
        current={current}
        findingsOf={(key) => findings.filter((finding) => paperKey(finding.row, form, scheme) === key)}
      />
    </>
  )
}

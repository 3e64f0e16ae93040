import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import type { Contribution } from '../contribution.ts'
import { useContributionWords } from '../contribution-words.ts'
import type { Days } from '../days-chosen.ts'

/** Freezes what is seen under a code; says before what that means. */
export function IssueSheet({ answer: { person, parts, can }, days }: { answer: Contribution; days: Days }) {
  const { t } = useContributionWords()
  const go = useGo()
  const confirm = useConfirm()
  const issue = useWrite('POST /api/people/{id}/contribution-sheets', ({ id }) =>
    go(`/contribution-sheets/${id}`),
  )
  if (!can.issue || parts.every(({ times }) => times === 0)) return null
  const sure = async () => {
    const yes = await confirm({
      title: t('issue.title', { name: person.name }),
      content: t('issue.content'),
      yes: t('issue.yes'),
    })
    if (yes)
      await issue
        .send({ params: { id: person.id }, body: days })
        .catch((error: Error) => message.error(error.message))
  }
  return (
    <Button type="primary" loading={issue.busy} onClick={() => void sure()}>
      {t('issue.open')}
    </Button>
  )
}
